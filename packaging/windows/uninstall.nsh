; SPDX-License-Identifier: GPL-3.0-or-later
; While the program runs nothing is removed (exit code 3). hezhun.ini is the administrator's: it stays.
  ClearErrors
  FileOpen $0 "$INSTDIR\hezhun.exe" a
  IfErrors hezhunRuns
  FileClose $0
  FileOpen $0 "$INSTDIR\hezhunctl.exe" a
  IfErrors hezhunRuns
  FileClose $0
  Goto hezhunIsIdle
hezhunRuns:
  IfFileExists "$INSTDIR\hezhun.exe" 0 hezhunIsIdle
  SetErrorLevel 3
  MessageBox MB_OK|MB_ICONSTOP "核准正在运行。请先关闭，再卸载。$\r$\n$\r$\nHezhun is running. Close it, then remove it." /SD IDOK
  Quit
hezhunIsIdle:
  ReadRegStr $0 HKLM "Software\Classes\.hezhun" ""
  StrCmp $0 "Hezhun.Workspace" 0 hezhunIsNotOpened
  DeleteRegKey HKLM "Software\Classes\.hezhun"
hezhunIsNotOpened:
  DeleteRegKey HKLM "Software\Classes\Hezhun.Workspace"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
