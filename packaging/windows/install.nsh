; SPDX-License-Identifier: GPL-3.0-or-later
; A double click on a workspace opens it.
  WriteRegStr HKLM "Software\Classes\.hezhun" "" "Hezhun.Workspace"
  WriteRegStr HKLM "Software\Classes\.hezhun" "Content Type" "application/vnd.hezhun.workspace"
  WriteRegStr HKLM "Software\Classes\Hezhun.Workspace" "" "核准工作区"
  WriteRegStr HKLM "Software\Classes\Hezhun.Workspace\DefaultIcon" "" "$INSTDIR\hezhun.exe,0"
  WriteRegStr HKLM "Software\Classes\Hezhun.Workspace\shell\open\command" "" '"$INSTDIR\hezhun.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
