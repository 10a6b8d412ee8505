; SPDX-License-Identifier: GPL-3.0-or-later
; Before the files: nothing is changed while the program runs (exit code 3), and an older version removes itself first
; (exit code 4 when it can't).
  ClearErrors
  IfFileExists "$INSTDIR\hezhun.exe" 0 hezhunIsIdle
  FileOpen $0 "$INSTDIR\hezhun.exe" a
  IfErrors hezhunRuns
  FileClose $0
  IfFileExists "$INSTDIR\hezhunctl.exe" 0 hezhunIsIdle
  FileOpen $0 "$INSTDIR\hezhunctl.exe" a
  IfErrors hezhunRuns
  FileClose $0
  Goto hezhunIsIdle
hezhunRuns:
  SetErrorLevel 3
  MessageBox MB_OK|MB_ICONSTOP "核准正在运行。请先关闭，再重新安装。$\r$\n$\r$\nHezhun is running. Close it, then install again." /SD IDOK
  Quit
hezhunIsIdle:
  ReadRegStr $0 HKLM "${HEZHUN_KEY}" "UninstallString"
  StrCmp $0 "" hezhunIsNew
  ; Without the quotation marks, and without \Uninstall.exe: where it lies.
  StrCpy $0 $0 "" 1
  StrCpy $0 $0 -15
  IfFileExists "$0\Uninstall.exe" 0 hezhunIsNew
  ClearErrors
  ExecWait '"$0\Uninstall.exe" /S _?=$0' $1
  IfErrors hezhunStays
  StrCmp $1 "0" 0 hezhunStays
  Delete "$0\Uninstall.exe"
  RMDir "$0"
  Goto hezhunIsNew
hezhunStays:
  SetErrorLevel 4
  MessageBox MB_OK|MB_ICONSTOP "原有版本无法卸载。请先在“设置 - 应用”中卸载，再重新安装。$\r$\n$\r$\nThe version that is there could not be removed. Remove it in Settings, Apps, then install again." /SD IDOK
  Quit
hezhunIsNew:
  SetOutPath "$INSTDIR"
