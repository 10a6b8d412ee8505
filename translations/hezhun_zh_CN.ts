<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountEvents</name>
    <message>
        <source>Registered</source>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>Account issued</source>
        <translation>发放账号</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>锁定账号</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Accounts merged</source>
        <translation>合并账号</translation>
    </message>
    <message>
        <source>Account given back after an appeal</source>
        <translation>申诉通过，账号找回</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>One-time password given</source>
        <translation>发放一次性密码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Login ended by an administrator</source>
        <translation>管理员结束登录</translation>
    </message>
    <message>
        <source>Visit at the counter</source>
        <translation>柜台代办</translation>
    </message>
    <message>
        <source>Looked at by an administrator</source>
        <translation>管理员查看</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>实名认证状态</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>变更角色</translation>
    </message>
    <message>
        <source>Role withdrawn</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>Gone into a system</source>
        <translation>首次进入系统</translation>
    </message>
    <message>
        <source>Way into a system looked at by the help desk</source>
        <translation>服务台查看进入情况</translation>
    </message>
    <message>
        <source>Office passed on to another operator</source>
        <translation>部门经办人身份移交他人</translation>
    </message>
    <message>
        <source>Office of a department taken over</source>
        <translation>接任部门经办人</translation>
    </message>
</context>
<context>
    <name>AccountMatches</name>
    <message>
        <source>matches</source>
        <translation>匹配账号</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已实名</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未实名</translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message numerus="yes">
        <source>Too many wrong passwords: the account is locked for another %n minute(s).</source>
        <translation>
            <numerusform>密码错误次数过多，账号已锁定。请%n分钟后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the account of a person. Choose the login for persons.</source>
        <translation>该账号为自然人账号，请改用自然人登录。</translation>
    </message>
    <message>
        <source>This is the account of a unit. Choose the login for units.</source>
        <translation>该账号为法人账号，请改用法人登录。</translation>
    </message>
    <message>
        <source>There is no role %1. The roles are: %2.</source>
        <translation>没有角色 %1。可用的角色有：%2。</translation>
    </message>
    <message>
        <source>%1 does not have the role %2 on the desk %3.</source>
        <translation>%1 在待办台 %3 上没有角色 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no desk. Desks are platform, centre, nation, unit:NUMBER, department:DIVISION and account:NUMBER.</source>
        <translation>没有待办台“%1”。待办台有 platform、centre、nation、unit:编号、department:区划代码和 account:编号。</translation>
    </message>
</context>
<context>
    <name>AccountVerbs</name>
    <message>
        <source>Added the account %1. It has no password, so nobody can log in with it.</source>
        <translation>已添加账号 %1。该账号未设密码，暂不能登录。</translation>
    </message>
    <message>
        <source>Added the account %1.</source>
        <translation>已添加账号 %1。</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>为 %1 设置密码：</translation>
    </message>
    <message>
        <source>%1 has the role %2 on the desk %3.</source>
        <translation>%1 在待办台 %3 上已有角色 %2。</translation>
    </message>
    <message>
        <source>%1 no longer has the role %2 on the desk %3.</source>
        <translation>已收回 %1 在待办台 %3 上的角色 %2。</translation>
    </message>
    <message>
        <source>New password for %1:</source>
        <translation>%1 的新密码：</translation>
    </message>
    <message>
        <source>%1 has a new password. Sessions that were open are ended.</source>
        <translation>%1 的密码已更换，原有会话均已结束。</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed; try again.</source>
        <translation>两次输入的密码不一致，未作任何改动，请重试。</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>请再输入一次：</translation>
    </message>
</context>
<context>
    <name>ActingPerson</name>
    <message>
        <source>HEZHUN_TOKEN is the session of %1. Leave --as out, or unset HEZHUN_TOKEN.</source>
        <translation>HEZHUN_TOKEN 是 %1 的会话。请去掉 --as，或取消设置 HEZHUN_TOKEN。</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>Say who acts: --as LOGIN, or a session&apos;s token in HEZHUN_TOKEN.</source>
        <translation>请指明办理人：--as LOGIN，或在 HEZHUN_TOKEN 中给出会话令牌。</translation>
    </message>
    <message>
        <source>Say who acts: --as LOGIN.</source>
        <translation>请指明办理人：--as LOGIN。</translation>
    </message>
    <message>
        <source>Give the password of %1 on standard input, or a session&apos;s token in HEZHUN_TOKEN.</source>
        <translation>请在标准输入中给出 %1 的密码，或在 HEZHUN_TOKEN 中给出会话令牌。</translation>
    </message>
</context>
<context>
    <name>AdministrationVerbs</name>
    <message>
        <source>%1 has the one-time password %2, good for 72 hours and for setting another one only.</source>
        <translation>%1 的一次性密码为 %2，72 小时内有效，仅用于设置新密码。</translation>
    </message>
    <message>
        <source>Session %1, at %2, last seen %3.</source>
        <translation>会话 %1，终端 %2，最近操作 %3。</translation>
    </message>
    <message>
        <source>%1 is locked. Sessions that were open are ended.</source>
        <translation>%1 已锁定，已登录的会话均已结束。</translation>
    </message>
    <message>
        <source>%1 is no longer locked.</source>
        <translation>%1 已解锁。</translation>
    </message>
    <message>
        <source>Retired: merged into another account.</source>
        <translation>已停用：并入其他账号。</translation>
    </message>
    <message>
        <source>Locked since %1: %2</source>
        <translation>%1 起锁定：%2</translation>
    </message>
    <message>
        <source>One-time password until %1.</source>
        <translation>一次性密码有效期至 %1。</translation>
    </message>
    <message>
        <source>The one-time password ran out on %1.</source>
        <translation>一次性密码已于 %1 失效。</translation>
    </message>
    <message>
        <source>No password.</source>
        <translation>未设置密码。</translation>
    </message>
    <message>
        <source>The password must be changed before the first login.</source>
        <translation>首次登录前须修改密码。</translation>
    </message>
    <message>
        <source>Password until %1.</source>
        <translation>密码有效期至 %1。</translation>
    </message>
    <message>
        <source>The password ran out on %1.</source>
        <translation>密码已于 %1 过期。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>decision %1 (%2, version %3)</source>
        <translation>决定 %1（%2，版本 %3）</translation>
    </message>
    <message>
        <source>The verification was stopped before its end.</source>
        <translation>核查未完成即已中止。</translation>
    </message>
    <message>
        <source>decision %1</source>
        <translation>决定 %1</translation>
    </message>
    <message>
        <source>The row is missing from the history.</source>
        <translation>历史中缺少该条记录。</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>办件 %1</translation>
    </message>
    <message>
        <source>Decision %1 is about this case, which is missing.</source>
        <translation>决定 %1 所涉的该办件已缺失。</translation>
    </message>
    <message>
        <source>Its state, desk or hash is not what its last decision made of it.</source>
        <translation>其状态、所在待办台或校验值与最后一次决定不符。</translation>
    </message>
    <message>
        <source>What was handed in (its fields, its papers or its line in the lists) was changed.</source>
        <translation>申报内容（申报信息、材料或列表信息）已被改动。</translation>
    </message>
    <message>
        <source>The row was changed: its hash does not fit what it says.</source>
        <translation>该条记录已被改动：校验值与内容不符。</translation>
    </message>
    <message>
        <source>The row does not follow from the one before it, which was changed or is missing.</source>
        <translation>该条记录与上一条不相衔接，上一条已被改动或缺失。</translation>
    </message>
    <message>
        <source>The row begins in another state than the one before it ended in.</source>
        <translation>该条记录的起始状态与上一条的结束状态不符。</translation>
    </message>
    <message>
        <source>decision of %1, version %2</source>
        <translation>%1 的决定，版本 %2</translation>
    </message>
    <message>
        <source>The row is missing from the history of the case.</source>
        <translation>该办件的历史中缺少该条记录。</translation>
    </message>
    <message>
        <source>real name (%1) of the account of %2</source>
        <translation>%2 所属账号的实名状态（%1）</translation>
    </message>
    <message>
        <source>The row is missing.</source>
        <translation>缺少该条记录。</translation>
    </message>
    <message>
        <source>It is not what the last decision made of it.</source>
        <translation>与最后一次决定不符。</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>材料 %1</translation>
    </message>
    <message>
        <source>Its bytes are not those that were handed in.</source>
        <translation>文件内容与提交时不一致。</translation>
    </message>
    <message>
        <source>A paper of %1 is missing.</source>
        <translation>缺少 %1 的一份材料。</translation>
    </message>
    <message>
        <source>counter of %1 on the desk %2</source>
        <translation>待办台 %2 的 %1 计数</translation>
    </message>
    <message>
        <source>It is not the number of cases that lie there.</source>
        <translation>与该待办台的实际办件数不符。</translation>
    </message>
    <message>
        <source>Its version is lower than the number of rows in its history.</source>
        <translation>其版本号小于历史记录条数。</translation>
    </message>
    <message>
        <source>Only the owner of the workspace sees all of it. Log in to the database as its owner.</source>
        <translation>只有工作区所有者才能看到全部内容，请以所有者身份登录数据库。</translation>
    </message>
    <message>
        <source>The case is missing.</source>
        <translation>缺少该办件。</translation>
    </message>
    <message>
        <source>The row tells another desk than the one where the case lay.</source>
        <translation>该记录中的办理处与事项当时所在的办理处不一致。</translation>
    </message>
</context>
<context>
    <name>BatchReport</name>
    <message>
        <source>Not done: it was stopped before.</source>
        <translation>未办理：已提前停止。</translation>
    </message>
    <message>
        <source>Number: %1.</source>
        <translation>编号：%1。</translation>
    </message>
    <message>
        <source>Numbers: %1 to %2.</source>
        <translation>编号：%1 至 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s).</source>
        <extracomment>%1: what was done, as &quot;Filed&quot;.</extracomment>
        <translation>
            <numerusform>%1：%n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not done.</source>
        <translation>
            <numerusform>%n 件未办理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseOpening</name>
    <message>
        <source>The workspace does not know the kind of this case. Ask the administrator to install it.</source>
        <translation>工作区尚无此办件类型，请联系管理员安装。</translation>
    </message>
    <message>
        <source>%1 has this case open. You can look at it, not decide it.</source>
        <translation>%1 正在办理本件，您可以查看，不能作出决定。</translation>
    </message>
    <message>
        <source>This registration lies on another desk. You can look at it, not decide it.</source>
        <translation>该备案登记正由其他部门或单位办理，您可以查看，不能办理。</translation>
    </message>
</context>
<context>
    <name>CaseStore</name>
    <message>
        <source>Only an administrator of its desk takes a case away from a colleague.</source>
        <translation>只有该待办台的管理员才能收回同事正在办理的办件。</translation>
    </message>
</context>
<context>
    <name>CaseTimes</name>
    <message>
        <source>Just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>Date and time of a moment, in the form of QDateTime::toString().</extracomment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>Late by %n day(s)</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n hour(s)</source>
        <translation>
            <numerusform>超期 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n minute(s)</source>
        <translation>
            <numerusform>超期 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseUndoing</name>
    <message>
        <source>the later ones</source>
        <translation>之后各次提交</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>the department</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between those who are told</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It goes back to “%1”.</source>
        <translation>恢复到“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n later decision(s) are undone with it.</source>
        <translation>
            <numerusform>其后的 %n 次操作一并撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filing number %1 is revoked. It stays in the register, and is never given again.</source>
        <translation>备案编号 %1 作废，保留在台账中，不再使用。</translation>
    </message>
    <message>
        <source>What was handed in since becomes void: %1.</source>
        <translation>其后提交的登记作废：%1。</translation>
    </message>
    <message>
        <source>A message goes to %1.</source>
        <translation>将通知%1。</translation>
    </message>
</context>
<context>
    <name>CaseVerbs</name>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>--limit is a number of rows, at least 1.</source>
        <translation>--limit 为行数，至少为1。</translation>
    </message>
    <message>
        <source>Open: %1. Late: %2.</source>
        <translation>待办%1件，其中超期%2件。</translation>
    </message>
    <message>
        <source>--version is the number that queue and show give.</source>
        <translation>--version 为 queue 和 show 所列的版本号。</translation>
    </message>
    <message>
        <source>Nobody had %1 open.</source>
        <translation>%1 无人正在办理。</translation>
    </message>
    <message>
        <source>Took %1 away from %2.</source>
        <translation>已将 %1 从 %2 处收回。</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>--undoes is the version that show --json gives the mistaken decision.</source>
        <translation>--undoes 为 show --json 所列错误操作的版本号。</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>who, what, when</comment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>政务服务平台</translation>
    </message>
</context>
<context>
    <name>CheckVerbs</name>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>Standard input can&apos;t be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1: %2, version %3, has no fault.</source>
        <translation>%1：%2，版本 %3，检查无误。</translation>
    </message>
</context>
<context>
    <name>ConnectionDetails</name>
    <message>
        <source>Type the name of the server.</source>
        <translation>请填写服务器。</translation>
    </message>
    <message>
        <source>“%1” is no server. Write db1.example or db1.example:5433.</source>
        <translation>“%1”不是服务器的写法，应写作 db1.example 或 db1.example:5433。</translation>
    </message>
    <message>
        <source>Type the name of the database.</source>
        <translation>请填写数据库名。</translation>
    </message>
    <message>
        <source>Type the login of this station.</source>
        <translation>请填写工作站用户名。</translation>
    </message>
    <message>
        <source>There is no such file, or it can&apos;t be read. Choose another.</source>
        <translation>没有这个文件，或无法读取，请另选。</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority; the administrator gives it out.</source>
        <translation>请选择颁发机构证书，由管理员下发。</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>This station&apos;s login may not open the database. Ask the administrator to admit it.</source>
        <translation>本工作站的用户名无权打开该数据库，请联系管理员授权。</translation>
    </message>
    <message>
        <source>There is no such database on the server. Check its name.</source>
        <translation>服务器上没有这个数据库，请核对名称。</translation>
    </message>
    <message>
        <source>The server has no room for another connection. Try again in a moment, or tell the administrator.</source>
        <translation>服务器连接数已满，请稍后再试，或告知管理员。</translation>
    </message>
    <message>
        <source>This station&apos;s login is closed. Ask the administrator.</source>
        <translation>本工作站的用户名已停用，请联系管理员。</translation>
    </message>
    <message>
        <source>The server asks for this station&apos;s own certificate. Choose its file and its key.</source>
        <translation>服务器要求本工作站出示证书，请选择证书文件和私钥文件。</translation>
    </message>
    <message>
        <source>The server does not admit this login from this computer. Check the login and the database, or ask the administrator to admit this computer.</source>
        <translation>服务器不接受该用户名从本机登录。请核对工作站用户名和数据库，或请管理员准许本机接入。</translation>
    </message>
    <message>
        <source>The station&apos;s login or its password is not right. Type them again.</source>
        <translation>工作站用户名或密码不正确，请重新输入。</translation>
    </message>
    <message>
        <source>The server asks for the station&apos;s password. Type it.</source>
        <translation>服务器要求工作站密码，请输入。</translation>
    </message>
    <message>
        <source>Only servers that take no changes at present were reached. Try again in a moment; if it stays so, tell the administrator.</source>
        <translation>目前只连到只读的备用服务器。请稍后再试；如一直如此，请告知管理员。</translation>
    </message>
    <message>
        <source>The server is just starting or stopping. Try again in a moment.</source>
        <translation>服务器正在启动或停止，请稍后再试。</translation>
    </message>
    <message>
        <source>The server refused the station&apos;s own certificate. Check the file, or ask for a new one.</source>
        <translation>服务器不接受本工作站的证书，请核对证书文件，或申请新证书。</translation>
    </message>
    <message>
        <source>The station&apos;s own certificate can&apos;t be used: the certificate and the key must belong together, and only the computer&apos;s user may read the key.</source>
        <translation>本工作站的证书无法使用：证书与私钥须配套，且私钥文件只能由本机当前用户读取。</translation>
    </message>
    <message>
        <source>The server shows a certificate for “%1”, another name than the one typed. Type the name that stands in the certificate; if you do not know it, ask before going on.</source>
        <translation>服务器出示的是“%1”的证书，与所填的服务器名不一致。请填写证书上的名称；如不认识该名称，请先核实，不要继续。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not issued by the chosen authority, or has expired. Check the file of the authority; if it is the right one, do not go on, and tell the administrator.</source>
        <translation>服务器证书不是由所选的颁发机构签发，或已过期。请核对颁发机构证书；如文件无误，请勿继续，并告知管理员。</translation>
    </message>
    <message>
        <source>The certificate of the authority is missing or is no certificate. Choose the file that the administrator gave out.</source>
        <translation>没有颁发机构证书，或所选文件不是证书。请选择管理员下发的证书文件。</translation>
    </message>
    <message>
        <source>The server offers no encryption, so nothing was sent to it. Tell the administrator.</source>
        <translation>服务器未启用加密，未向其发送任何内容。请告知管理员。</translation>
    </message>
    <message>
        <source>What answers there is no PostgreSQL. Check the server and the port.</source>
        <translation>该处应答的不是 PostgreSQL，请核对服务器和端口。</translation>
    </message>
    <message>
        <source>The server does not answer. Check its name and this computer&apos;s network; a firewall may be in between.</source>
        <translation>服务器没有应答。请核对服务器名和本机网络，也可能被防火墙拦截。</translation>
    </message>
    <message>
        <source>The server “%1” is there, but no PostgreSQL listens at this port. Check the port.</source>
        <translation>服务器“%1”可达，但该端口没有 PostgreSQL 服务，请核对端口。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its name, the port and the network.</source>
        <translation>无法连到服务器，请核对服务器名、端口和网络。</translation>
    </message>
    <message>
        <source>The server “%1” is not known by this name. Check how it is written.</source>
        <translation>找不到名为“%1”的服务器，请核对写法。</translation>
    </message>
    <message>
        <source>The connection could not be made. The server&apos;s words: %1</source>
        <translation>未能建立连接。服务器的答复：%1</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>&quot;%1&quot; is there twice.</source>
        <translation>“%1”重复出现。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the field&apos;s choices.</source>
        <translation>“%1”不在该字段的选项之中。</translation>
    </message>
    <message>
        <source>This must name an action from the empty state to a desk.</source>
        <translation>此处应填从空状态到某一待办台的操作。</translation>
    </message>
    <message>
        <source>A field that binds needs a key.</source>
        <translation>绑定字段须设置 key。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; known are: %2.</source>
        <translation>没有规则“%1”；可用的规则有：%2。</translation>
    </message>
    <message>
        <source>The rule needs the parameter &quot;%1&quot;.</source>
        <translation>该规则需要参数“%1”。</translation>
    </message>
    <message>
        <source>The rule does not know this parameter.</source>
        <translation>该规则没有此参数。</translation>
    </message>
    <message>
        <source>No section shows the field &quot;%1&quot;.</source>
        <translation>没有任何分组显示字段“%1”。</translation>
    </message>
    <message>
        <source>Formats are &quot;jpg&quot;, &quot;png&quot; and &quot;pdf&quot;.</source>
        <translation>格式只有 jpg、png 和 pdf。</translation>
    </message>
    <message>
        <source>At least one format is needed.</source>
        <translation>至少需要一种格式。</translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot;.</source>
        <translation>没有状态“%1”。</translation>
    </message>
    <message>
        <source>An open case lies on a desk, one that is over lies on none.</source>
        <translation>未办结的办件须在某一待办台上，已办结的不在任何待办台上。</translation>
    </message>
    <message>
        <source>There are no reasons to choose from.</source>
        <translation>没有可选的原因。</translation>
    </message>
    <message>
        <source>There is no notice &quot;%1&quot;.</source>
        <translation>没有通知“%1”。</translation>
    </message>
    <message>
        <source>No action leads to the state &quot;%1&quot;.</source>
        <translation>没有任何操作通向状态“%1”。</translation>
    </message>
    <message>
        <source>No action leads out of the open state &quot;%1&quot;.</source>
        <translation>没有任何操作可离开未办结状态“%1”。</translation>
    </message>
    <message>
        <source>At most nine reasons: each has one of the keys 1 to 9.</source>
        <translation>原因最多九个，分别对应按键1至9。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be a name: use small letters, digits and underscores.</source>
        <translation>“%1”不能用作名称：请使用小写字母、数字和下划线。</translation>
    </message>
    <message>
        <source>Account types are &quot;person&quot;, &quot;unit&quot; (I-01) and &quot;none&quot;.</source>
        <translation>账号类型只有“person”、“unit”（I-01）和“none”。</translation>
    </message>
    <message>
        <source>References begin with one to four capital letters.</source>
        <translation>编号以 1 至 4 个大写字母开头。</translation>
    </message>
    <message>
        <source>A form is never a case: it has none of this.</source>
        <translation>纯表单不是办件，不能有这一项。</translation>
    </message>
    <message>
        <source>A list has columns; nothing else has.</source>
        <translation>列表必须有列，其他类型不能有列。</translation>
    </message>
    <message>
        <source>A list has neither a key nor rules.</source>
        <translation>列表不能有查找键，也不能有规则。</translation>
    </message>
    <message>
        <source>What is restored says itself which state and which desk it leads to.</source>
        <translation>恢复类操作的去向由其恢复的状态和办理处决定，不能另行指定。</translation>
    </message>
    <message>
        <source>Only the submitting action, and taking back, may do without a role.</source>
        <translation>只有提交和撤销决定的操作可以不指定角色。</translation>
    </message>
</context>
<context>
    <name>CreditCode</name>
    <message>
        <source>A credit code is written in capital letters. Type it again in capitals.</source>
        <translation>统一社会信用代码用大写字母书写，请改用大写重新填写。</translation>
    </message>
    <message>
        <source>A credit code has only digits and capital letters without I, O, S, V and Z. Check it against the licence.</source>
        <translation>统一社会信用代码只含数字和除 I、O、S、V、Z 以外的大写字母，请对照证照核对。</translation>
    </message>
    <message>
        <source>A credit code has 18 characters. Check it against the licence.</source>
        <translation>统一社会信用代码应为18位，请对照证照核对。</translation>
    </message>
    <message>
        <source>The first character of the credit code names no registering authority. Check it against the licence.</source>
        <translation>统一社会信用代码第1位不是有效的登记管理部门代码，请对照证照核对。</translation>
    </message>
    <message>
        <source>The second character of the credit code names no category of its registering authority. Check it against the licence.</source>
        <translation>统一社会信用代码第2位不是该登记管理部门的机构类别代码，请对照证照核对。</translation>
    </message>
    <message>
        <source>Characters 3 to 8 of the credit code are the digits of a division. Check them against the licence.</source>
        <translation>统一社会信用代码第3至8位应为行政区划代码，只含数字，请对照证照核对。</translation>
    </message>
    <message>
        <source>The last character of the credit code does not agree with the others, so at least one is mistyped. Check it against the licence.</source>
        <translation>统一社会信用代码校验位不符，至少有一位填写有误，请对照证照核对。</translation>
    </message>
    <message>
        <source>Institutional staffing office</source>
        <translation>机构编制</translation>
    </message>
    <message>
        <source>Foreign affairs</source>
        <translation>外交</translation>
    </message>
    <message>
        <source>Judicial administration</source>
        <translation>司法行政</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>文化</translation>
    </message>
    <message>
        <source>Civil affairs</source>
        <translation>民政</translation>
    </message>
    <message>
        <source>Tourism</source>
        <translation>旅游</translation>
    </message>
    <message>
        <source>Religious affairs</source>
        <translation>宗教</translation>
    </message>
    <message>
        <source>Trade unions</source>
        <translation>工会</translation>
    </message>
    <message>
        <source>Market regulation</source>
        <translation>市场监管</translation>
    </message>
    <message>
        <source>Military staffing office</source>
        <translation>中央军委改革和编制办公室</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>农业</translation>
    </message>
    <message>
        <source>Other authority</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>DeclaredCase</name>
    <message>
        <source>This is required and was left out.</source>
        <translation>此项必填，尚未填写。</translation>
    </message>
    <message>
        <source>The kind of case has no field of this name.</source>
        <translation>该办件类型没有此字段。</translation>
    </message>
    <message>
        <source>This is not one of the values to choose from.</source>
        <translation>该值不在可选范围内。</translation>
    </message>
</context>
<context>
    <name>DeclaredRows</name>
    <message>
        <source>Row %1 has %2 columns instead of %3.</source>
        <translation>第 %1 行有 %2 列，应为 %3 列。</translation>
    </message>
    <message>
        <source>Row %1: &quot;%2&quot; is missing.</source>
        <translation>第 %1 行：未填写“%2”。</translation>
    </message>
    <message>
        <source>Row %1, &quot;%2&quot;: %3</source>
        <translation>第 %1 行“%2”：%3</translation>
    </message>
    <message>
        <source>A list of rows is expected here.</source>
        <translation>此处应为逐行填写的列表。</translation>
    </message>
    <message>
        <source>The list has no row.</source>
        <translation>列表中没有内容。</translation>
    </message>
    <message>
        <source>The list has more than %1 rows.</source>
        <translation>列表超过 %1 行。</translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message>
        <source>The file is empty. Ask for it to be uploaded again.</source>
        <translation>文件为空，请通知申请人重新上传。</translation>
    </message>
    <message>
        <source>This is a PDF whose pages have not been drawn yet. They appear here when that is done.</source>
        <translation>该材料为 PDF，页面图像尚未生成，生成后将在此显示。</translation>
    </message>
    <message>
        <source>This is not a picture that can be shown here. Ask for a JPG or PNG.</source>
        <translation>该文件不是可显示的图片，请通知申请人改传 JPG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>The picture claims to be %1 × %2 pixels, which is more than can be opened safely. Ask for a smaller one.</source>
        <translation>图片标称 %1 × %2 像素，超出可安全打开的范围，请通知申请人上传较小的图片。</translation>
    </message>
    <message>
        <source>The picture is damaged and can&apos;t be decoded. Ask for it to be uploaded again.</source>
        <translation>图片已损坏，无法显示，请通知申请人重新上传。</translation>
    </message>
    <message>
        <source>The picture is cut off: part of the file is missing. Ask for it to be uploaded again.</source>
        <translation>图片不完整，文件有缺失，请通知申请人重新上传。</translation>
    </message>
</context>
<context>
    <name>DefinitionReader</name>
    <message>
        <source>An object in braces is expected here.</source>
        <translation>此处应为花括号括起的对象。</translation>
    </message>
    <message>
        <source>This key is not known here.</source>
        <translation>此处不能使用该键。</translation>
    </message>
    <message>
        <source>A text is required here.</source>
        <translation>此处须填写文字。</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>此处应为文字。</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>此处应为 true 或 false。</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected here.</source>
        <translation>此处应为%1至%2的整数。</translation>
    </message>
    <message>
        <source>The text in Simplified Chinese (zh_CN) is missing.</source>
        <translation>缺少简体中文（zh_CN）文字。</translation>
    </message>
    <message>
        <source>A text in each language is required here.</source>
        <translation>此处须填写各语言的文字。</translation>
    </message>
    <message>
        <source>Texts by language are expected here, such as {&quot;zh_CN&quot;: &quot;…&quot;, &quot;en&quot;: &quot;…&quot;}.</source>
        <translation>此处应为分语言的文字，如 {&quot;zh_CN&quot;: &quot;…&quot;, &quot;en&quot;: &quot;…&quot;}。</translation>
    </message>
    <message>
        <source>A list of texts is required here.</source>
        <translation>此处须填写文字列表。</translation>
    </message>
    <message>
        <source>true, false, or a condition such as {&quot;field&quot;: [&quot;value&quot;]} is expected here.</source>
        <translation>此处应为 true、false 或条件，如 {&quot;field&quot;: [&quot;value&quot;]}。</translation>
    </message>
    <message>
        <source>A list in square brackets is expected here.</source>
        <translation>此处应为方括号括起的列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; known are: %2.</source>
        <translation>此处不能使用“%1”；可用：%2。</translation>
    </message>
    <message>
        <source>This is not a key that cases are found by.</source>
        <translation>办件不按该键查找。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第%1行第%2列</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>An effect names a part and a state, or what it does, or what it undoes.</source>
        <translation>效果应写明部分和状态，或者写明做什么，或者写明撤销什么。</translation>
    </message>
    <message>
        <source>A value is taken from &quot;account&quot; or &quot;unit&quot;, and a part and a field of it.</source>
        <translation>取值来源应为“account”或“unit”，并注明其部分和字段。</translation>
    </message>
</context>
<context>
    <name>DemoFill</name>
    <message>
        <source>The sample cases are not in order.</source>
        <translation>演示办件数据有误。</translation>
    </message>
</context>
<context>
    <name>DemoPackage</name>
    <message>
        <source>%1 can&apos;t be written. Choose another folder.</source>
        <translation>无法写入 %1，请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>DemoWorkspace</name>
    <message>
        <source>The sample cases are not in order.</source>
        <translation>演示办件数据有误。</translation>
    </message>
    <message>
        <source>Sample papers can&apos;t be drawn here. Make the sample workspace with the client: hezhun --demo.</source>
        <translation>此处无法绘制演示材料，请用客户端生成演示工作区：hezhun --demo。</translation>
    </message>
    <message>
        <source>The sample workspace can&apos;t be put at %1. Choose another place.</source>
        <translation>演示工作区无法建在 %1，请另选位置。</translation>
    </message>
</context>
<context>
    <name>DepartmentStore</name>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>DepartmentVerbs</name>
    <message>
        <source>%1, %2: login name %3, one-time password %4, good for 72 hours and for setting another one only.</source>
        <translation>%1，%2：用户名 %3，一次性密码 %4，72小时内有效，仅用于设置新密码。</translation>
    </message>
    <message>
        <source>nobody has the office</source>
        <translation>无经办人</translation>
    </message>
    <message>
        <source>operator verified</source>
        <translation>经办人已实名</translation>
    </message>
    <message>
        <source>operator not verified yet</source>
        <translation>经办人尚未实名</translation>
    </message>
    <message>
        <source>waits for the first login</source>
        <translation>待首次登录</translation>
    </message>
    <message>
        <source>the one-time password ran out</source>
        <translation>一次性密码已过期</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list can&apos;t be issued. Nothing was done.</source>
        <translation>
            <numerusform>清单中有 %n 行不能发放，未做任何处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日已办</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>办理入口</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送至打印机。</translation>
    </message>
</context>
<context>
    <name>DispatchRound</name>
    <message>
        <source>Messages: %1 sent, %2 to be tried again, %3 given up.</source>
        <translation>消息：已发送 %1 条，待重试 %2 条，放弃 %3 条。</translation>
    </message>
    <message>
        <source>National checks: %1 passed, %2 failed, %3 to be made again, %4 no longer needed.</source>
        <translation>国家核验：通过 %1 件，未通过 %2 件，待重新核验 %3 件，已无需核验 %4 件。</translation>
    </message>
    <message>
        <source>Papers: pages of %1 drawn, %2 can&apos;t be drawn.</source>
        <translation>材料：已绘制 %1 份的页面，%2 份无法绘制。</translation>
    </message>
</context>
<context>
    <name>DispatchVerb</name>
    <message>
        <source>Messages wait: no address of a service is set (hezhunctl gateway set messages), and no --to-file.</source>
        <translation>消息暂不发送：未设置服务地址（hezhunctl gateway set messages），也未指定 --to-file。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的事项。</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No message was given up.</source>
        <translation>没有放弃发送的消息。</translation>
    </message>
    <message>
        <source>--again is the number of a message: hezhunctl dispatch --given-up lists them.</source>
        <translation>--again 后须为消息编号，可用 hezhunctl dispatch --given-up 查看。</translation>
    </message>
    <message>
        <source>The message %1 is in line again, for another day.</source>
        <translation>消息 %1 已重新排队，再尝试发送一天。</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
</context>
<context>
    <name>Divisions</name>
    <message>
        <source>Line %1 of the table of divisions is not code, name, level. Correct it.</source>
        <translation>行政区划表第%1行不是“代码、名称、级别”的格式，请更正。</translation>
    </message>
    <message>
        <source>The table of divisions is empty. Restore the file.</source>
        <translation>行政区划表为空，请恢复该文件。</translation>
    </message>
    <message>
        <source>The table of divisions has the code %1 twice. Remove one.</source>
        <translation>行政区划表中代码 %1 重复，请删去一个。</translation>
    </message>
    <message>
        <source>The table of divisions has nothing above the code %1. Add it.</source>
        <translation>行政区划表中代码 %1 缺少上级行政区划，请补充。</translation>
    </message>
</context>
<context>
    <name>DocumentInspection</name>
    <message>
        <source>The picture is damaged: its header can&apos;t be read. Send it anew.</source>
        <translation>图片已损坏，无法读取文件头，请重新提交。</translation>
    </message>
    <message>
        <source>The picture claims to be %1 × %2 pixels, more than can be shown. Send a smaller one.</source>
        <translation>图片标称 %1 × %2 像素，超出可显示的范围，请提交较小的图片。</translation>
    </message>
    <message>
        <source>The file is empty. Send it anew.</source>
        <translation>文件为空，请重新提交。</translation>
    </message>
    <message>
        <source>The file has %1, and may have %2 at most. Make it smaller.</source>
        <translation>文件大小为 %1，上限为 %2，请压缩后重新提交。</translation>
    </message>
    <message>
        <source>By its bytes the file is %1; allowed here: %2.</source>
        <translation>文件实际格式为 %1；此处允许：%2。</translation>
    </message>
    <message>
        <source>By its bytes the file is %1, whatever its name says; allowed here: %2.</source>
        <translation>文件实际格式为 %1，与文件名不符；此处允许：%2。</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>A case of nobody&apos;s account binds nothing.</source>
        <translation>不属于任何账号的办件不能绑定内容。</translation>
    </message>
    <message>
        <source>Only somebody who decides can choose an account.</source>
        <translation>只有作出决定的人才能选择账号。</translation>
    </message>
    <message>
        <source>The type of the account that is chosen is &quot;person&quot; or &quot;unit&quot;.</source>
        <translation>所选账号的类型只能是“person”或“unit”。</translation>
    </message>
    <message>
        <source>An effect names a part and a state, or what it does, or what it undoes.</source>
        <translation>效果应写明部分和状态，或者写明做什么，或者写明撤销什么。</translation>
    </message>
    <message>
        <source>A case of nobody&apos;s account changes nobody&apos;s real name.</source>
        <translation>不属于任何账号的办件不能改变实名状态。</translation>
    </message>
    <message>
        <source>Parts of an account are &quot;person&quot;, &quot;unit&quot; and &quot;agent&quot;.</source>
        <translation>账号的部分只有“person”、“unit”和“agent”。</translation>
    </message>
    <message>
        <source>There is no real-name state &quot;%1&quot; (I-30).</source>
        <translation>没有“%1”这个实名状态（I-30）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; known are: %2.</source>
        <translation>此处不能用“%1”，可以用：%2。</translation>
    </message>
    <message>
        <source>The accounts of a merge are those of its list.</source>
        <translation>合并的账号以列表为准，不另选账号。</translation>
    </message>
    <message>
        <source>What is done to an account needs one that was chosen.</source>
        <translation>对账号的处理须先选择账号。</translation>
    </message>
    <message>
        <source>A merge, and nothing else, works on a list of three columns: project, old and new account.</source>
        <translation>只有合并使用三列的列表：项目、原账号、新账号。</translation>
    </message>
    <message>
        <source>Only what ends well does anything.</source>
        <translation>只有通过的结果才能产生效果。</translation>
    </message>
    <message>
        <source>No action that follows undoes this.</source>
        <translation>后续没有撤销这一效果的操作。</translation>
    </message>
    <message>
        <source>No action does &quot;%1&quot;.</source>
        <translation>没有操作产生“%1”这一效果。</translation>
    </message>
    <message>
        <source>{%1} can&apos;t stand in this notice; {%2} can.</source>
        <translation>这条通知中不能用 {%1}，可以用 {%2}。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>没有字段“%1”。</translation>
    </message>
</context>
<context>
    <name>EmailAddress</name>
    <message numerus="yes">
        <source>An e-mail address has at most %n character(s). Check the address.</source>
        <translation>
            <numerusform>邮箱地址最多%n个字符，请核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>An e-mail address is written as name@example.cn. Check the address.</source>
        <translation>邮箱地址应形如 name@example.cn，请核对。</translation>
    </message>
</context>
<context>
    <name>EntryVerbs</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>Say who goes in: --as LOGIN.</source>
        <translation>请指明进入者：--as LOGIN。</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Account usable</source>
        <translation>账号可用</translation>
    </message>
    <message>
        <source>The account was merged into another one of the unit.</source>
        <translation>该账号已并入本单位的另一账号。</translation>
    </message>
    <message>
        <source>Log in with the account that is in use.</source>
        <translation>请用在用的账号登录。</translation>
    </message>
    <message>
        <source>An administrator locked the account on %1.</source>
        <translation>管理员已于%1锁定该账号。</translation>
    </message>
    <message>
        <source>Ask the administrator of the platform why, and to unlock it.</source>
        <translation>请向平台管理员询问原因，并申请解锁。</translation>
    </message>
    <message>
        <source>Too many wrong passwords were tried.</source>
        <translation>密码输错次数过多。</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour, or set another password by a code sent to the phone.</source>
        <translation>请等待十五分钟，或通过手机验证码重设密码。</translation>
    </message>
    <message>
        <source>The one-time password was not used in time.</source>
        <translation>一次性密码已过期。</translation>
    </message>
    <message>
        <source>Ask for another one.</source>
        <translation>请申请新的一次性密码。</translation>
    </message>
    <message>
        <source>There is only a one-time password.</source>
        <translation>目前只有一次性密码。</translation>
    </message>
    <message>
        <source>Log in with it once and set a password of one&apos;s own.</source>
        <translation>请用它登录一次，并设置自己的密码。</translation>
    </message>
    <message>
        <source>The account has no password yet.</source>
        <translation>该账号尚未设置密码。</translation>
    </message>
    <message>
        <source>Set one by a code sent to the phone, or by an appeal.</source>
        <translation>请通过手机验证码或申诉设置密码。</translation>
    </message>
    <message>
        <source>The password is for the first login only.</source>
        <translation>该密码仅供首次登录使用。</translation>
    </message>
    <message>
        <source>Log in once and set a password of one&apos;s own.</source>
        <translation>请登录一次，并设置自己的密码。</translation>
    </message>
    <message>
        <source>The password expired on %1.</source>
        <translation>密码已于%1过期。</translation>
    </message>
    <message>
        <source>Log in, and set another password where it is asked for.</source>
        <translation>请登录，并按提示设置新密码。</translation>
    </message>
    <message>
        <source>In use, and not locked.</source>
        <translation>账号在用，未被锁定。</translation>
    </message>
    <message>
        <source>Login fits the matter</source>
        <translation>登录类型符合事项要求</translation>
    </message>
    <message>
        <source>A unit&apos;s account.</source>
        <translation>法人账号。</translation>
    </message>
    <message>
        <source>A person&apos;s account.</source>
        <translation>自然人账号。</translation>
    </message>
    <message>
        <source>Log in as a unit, with the unit&apos;s account.</source>
        <translation>请选择法人登录，使用单位账号。</translation>
    </message>
    <message>
        <source>Log in as a person, with an account to which the unit gave a role.</source>
        <translation>请选择自然人登录，使用单位已授权的账号。</translation>
    </message>
    <message>
        <source>Fill in what is missing under My information, and save it.</source>
        <translation>请在“我的信息”中补全缺少的内容并保存。</translation>
    </message>
    <message>
        <source>Upload the papers under My information, so that a reviewer can decide.</source>
        <translation>请在“我的信息”中上传材料，由审核员审核。</translation>
    </message>
    <message>
        <source>Wait for the reviewer: one to two working days.</source>
        <translation>请等待审核，一般需一至二个工作日。</translation>
    </message>
    <message>
        <source>Look at the reasons under My information, and upload the papers anew.</source>
        <translation>请在“我的信息”中查看原因，并重新上传材料。</translation>
    </message>
    <message>
        <source>Real name verified</source>
        <translation>实名认证通过</translation>
    </message>
    <message>
        <source>Role granted and not expired</source>
        <translation>已获授权且未过期</translation>
    </message>
    <message>
        <source>The unit itself needs no role.</source>
        <translation>单位账号本身无需授权。</translation>
    </message>
    <message>
        <source>A department&apos;s account needs no role.</source>
        <translation>地方管理部门账号无需授权。</translation>
    </message>
    <message>
        <source>No role is needed for this.</source>
        <translation>该事项无需授权。</translation>
    </message>
    <message>
        <source>%1 of %2, until %3.</source>
        <translation>%2的%1，有效期至%3。</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%2的%1。</translation>
    </message>
    <message>
        <source>The role that %1 gave ran out on %2.</source>
        <translation>%1授予的角色已于%2到期。</translation>
    </message>
    <message>
        <source>Let the unit, or its matter administrator, give it anew.</source>
        <translation>请单位或其事项管理员重新授权。</translation>
    </message>
    <message>
        <source>%1, which gave the role, is stopped: locked, or not verified.</source>
        <translation>授权单位%1已停用：账号被锁定，或未通过实名认证。</translation>
    </message>
    <message>
        <source>The role serves again as soon as the unit is verified and unlocked.</source>
        <translation>单位通过实名认证并解锁后，授权即恢复有效。</translation>
    </message>
    <message>
        <source>This unit gave no role for this.</source>
        <translation>该单位未就此事项授权。</translation>
    </message>
    <message>
        <source>Choose another unit, or let this one give a role.</source>
        <translation>请选择其他单位，或请该单位授权。</translation>
    </message>
    <message>
        <source>No unit gave a role for this.</source>
        <translation>没有单位就此事项授权。</translation>
    </message>
    <message>
        <source>Ask the unit, or its matter administrator, to give a role under Grants.</source>
        <translation>请单位或其事项管理员在“授权管理”中授权。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The account of %1 is locked, or no longer in use.</source>
        <translation>%1的账号已被锁定，或不再使用。</translation>
    </message>
    <message>
        <source>Let the unit ask the administrator of the platform.</source>
        <translation>请单位向平台管理员询问。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Let the unit have its real name verified.</source>
        <translation>请单位完成实名认证。</translation>
    </message>
    <message>
        <source>The unit&apos;s name or credit code is missing.</source>
        <translation>单位名称或统一社会信用代码缺失。</translation>
    </message>
    <message>
        <source>Let the unit fill them in under its information.</source>
        <translation>请单位在其信息中补全。</translation>
    </message>
    <message>
        <source>Unit represented, its name and credit code complete</source>
        <translation>所代表的单位，其名称和统一社会信用代码完整</translation>
    </message>
    <message>
        <source>The department itself: %1.</source>
        <translation>地方管理部门：%1。</translation>
    </message>
    <message>
        <source>No unit is needed for this.</source>
        <translation>该事项无需代表单位。</translation>
    </message>
    <message>
        <source>Several units gave a role: %1.</source>
        <translation>有多个单位授权：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between units</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose the one to be represented.</source>
        <translation>请选择要代表的单位。</translation>
    </message>
    <message>
        <source>The unit has gone into the system</source>
        <translation>单位已进入过本系统</translation>
    </message>
    <message>
        <source>The unit went through this entry before.</source>
        <translation>单位此前已通过本入口进入。</translation>
    </message>
    <message>
        <source>The unit goes in for the first time now; then it can give roles.</source>
        <translation>单位现为首次进入；进入后即可授权。</translation>
    </message>
    <message>
        <source>The unit has never gone into this system.</source>
        <translation>单位从未进入过本系统。</translation>
    </message>
    <message>
        <source>Let the unit&apos;s own account go through this entry once.</source>
        <translation>请单位账号先通过本入口进入一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are not filled in.</source>
        <translation>
            <numerusform>有 %n 项未填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the unit have this part verified under its information.</source>
        <translation>请单位在其信息中完成该部分的认证。</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>已全部填写。</translation>
    </message>
    <message>
        <source>Technology commissioners</source>
        <translation>科技特派员</translation>
    </message>
    <message>
        <source>Foreign-expert projects</source>
        <translation>外国专家项目</translation>
    </message>
    <message>
        <source>Foreigners&apos; work permits</source>
        <translation>外国人来华工作许可</translation>
    </message>
    <message>
        <source>Human genetic resources</source>
        <translation>人类遗传资源</translation>
    </message>
    <message>
        <source>High-tech enterprise recognition</source>
        <translation>高新技术企业认定</translation>
    </message>
    <message>
        <source>Rating of small and medium technology enterprises</source>
        <translation>科技型中小企业评价</translation>
    </message>
    <message>
        <source>Torch centre business</source>
        <translation>火炬中心业务</translation>
    </message>
    <message>
        <source>Training abroad</source>
        <translation>因公出国（境）培训</translation>
    </message>
    <message>
        <source>Basic data of the unit</source>
        <translation>单位基本信息</translation>
    </message>
    <message>
        <source>Registration passed by the supervising department</source>
        <translation>归口管理单位审核通过的单位注册</translation>
    </message>
    <message>
        <source>Registrations of this system are not kept here.</source>
        <translation>本系统不保存该系统的单位注册情况。</translation>
    </message>
    <message>
        <source>Ask the supervising department of the unit how far its registration is.</source>
        <translation>请向单位的归口管理单位查询注册进度。</translation>
    </message>
    <message>
        <source>Unit reported for online filing</source>
        <translation>单位已开通网上申报</translation>
    </message>
    <message>
        <source>Reports for online filing are not kept here.</source>
        <translation>本系统不保存网上申报开通情况。</translation>
    </message>
    <message>
        <source>Report the unit with its papers, once; then entry opens.</source>
        <translation>请单位提交材料报备一次，之后即可进入。</translation>
    </message>
    <message>
        <source>Name on the backup system</source>
        <translation>备份系统中的单位名称</translation>
    </message>
    <message>
        <source>The name on the backup system must equal the one here to the letter: %1.</source>
        <translation>备份系统中的单位名称须与此处完全一致：%1。</translation>
    </message>
    <message>
        <source>Compare both; numbers arrive up to five working days later.</source>
        <translation>请核对两处名称；备份号最迟五个工作日后到达。</translation>
    </message>
    <message>
        <source>Other data of the unit</source>
        <translation>单位其他信息</translation>
    </message>
    <message>
        <source>Data of the agent</source>
        <translation>主代办人信息</translation>
    </message>
    <message>
        <source>Reported to the ministry&apos;s office</source>
        <translation>已向部主管司局报备</translation>
    </message>
    <message>
        <source>Who was reported for training abroad is not kept here.</source>
        <translation>本系统不保存因公出国（境）培训人员的报备情况。</translation>
    </message>
    <message>
        <source>Let the unit report the person to the ministry&apos;s office.</source>
        <translation>请单位向部主管司局报备该人员。</translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message numerus="yes">
        <source>%n registration(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 条备案记录至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>whole ID numbers; the access log notes it</source>
        <translation>包含完整证件号码；将记入访问日志</translation>
    </message>
</context>
<context>
    <name>FieldRule</name>
    <message>
        <source>The number was first given in %1.</source>
        <translation>首次申领地：%1</translation>
    </message>
    <message>
        <source>The place code of the number is not in today&apos;s table of divisions.</source>
        <translation>号码中的地区代码不在现行行政区划表中。</translation>
    </message>
    <message>
        <source>The place code of the number is not in today&apos;s table of divisions, only %1 above it. People keep their numbers when divisions change.</source>
        <translation>号码中的地区代码不在现行行政区划表中，其上级为%1。行政区划调整后，号码沿用不变。</translation>
    </message>
    <message>
        <source>The check character agrees with GB 11643.</source>
        <translation>校验位正确（GB 11643）</translation>
    </message>
    <message>
        <source>The check character of the permanent residence card agrees.</source>
        <translation>校验位正确（外国人永久居留身份证）</translation>
    </message>
    <message>
        <source>The number has the form of this document; it is not checked further.</source>
        <translation>号码格式与证件类型相符，未作进一步校验</translation>
    </message>
    <message>
        <source>People of the declared region have no such document. Correct the region or the type.</source>
        <translation>所填身份归属地的人员不持有此类证件，请更正身份归属地或证件类型。</translation>
    </message>
    <message>
        <source>The birth date agrees with the ID number.</source>
        <translation>与证件号码一致</translation>
    </message>
    <message>
        <source>The birth date is not the one in the ID number. Compare both with the card.</source>
        <translation>出生日期与证件号码不一致，请对照证件核对两项。</translation>
    </message>
    <message>
        <source>The sex agrees with the ID number.</source>
        <translation>与证件号码一致</translation>
    </message>
    <message>
        <source>The sex is not the one in the ID number. Compare both with the card.</source>
        <translation>性别与证件号码不一致，请对照证件核对两项。</translation>
    </message>
    <message>
        <source>There is a blank within the Chinese name. Compare it with the document.</source>
        <translation>中文名称中有空格，请对照证件核对。</translation>
    </message>
    <message>
        <source>There are digits in the name. Compare it with the document.</source>
        <translation>姓名中有数字，请对照证件核对。</translation>
    </message>
    <message>
        <source>The name mixes Chinese characters and Latin letters. Compare it with the document.</source>
        <translation>姓名中混有汉字和拉丁字母，请对照证件核对。</translation>
    </message>
    <message>
        <source>The name has no Chinese characters, though the region is the mainland. Compare it with the document.</source>
        <translation>身份归属地为中国大陆，姓名中却没有汉字，请对照证件核对。</translation>
    </message>
    <message>
        <source>The name holds characters that names do not have. Compare it with the document.</source>
        <translation>姓名中有不常用于姓名的字符，请对照证件核对。</translation>
    </message>
    <message>
        <source>The dot in the name is not the usual ·. Compare it with the document.</source>
        <translation>姓名中的间隔号不是规范的“·”，请对照证件核对。</translation>
    </message>
    <message>
        <source>The name has one character only. Compare it with the document.</source>
        <translation>姓名只有一个字，请对照证件核对。</translation>
    </message>
    <message>
        <source>The brackets in the name are half-width; licences have full-width ones. Names are compared to the letter.</source>
        <translation>单位名称中的括号为半角，证照上为全角；名称须逐字一致。</translation>
    </message>
    <message>
        <source>The name is very short. Compare it with the licence: the full name is needed.</source>
        <translation>单位名称过短，应填写全称，请对照证照核对。</translation>
    </message>
    <message>
        <source>At the holder&apos;s age the card is usually permanent. Compare the validity with the card.</source>
        <translation>按持证人年龄，证件一般为长期有效，请对照证件核对有效期。</translation>
    </message>
    <message numerus="yes">
        <source>At the holder&apos;s age the card is usually valid for %n year(s). Compare the validity with the card.</source>
        <translation>
            <numerusform>按持证人年龄，证件有效期一般为%n年，请对照证件核对有效期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The document has expired. A valid one is needed.</source>
        <translation>证件已过有效期，需提供有效证件。</translation>
    </message>
    <message numerus="yes">
        <source>The document is valid for %n more day(s) only.</source>
        <translation>
            <numerusform>证件有效期仅余%n天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The document is valid today.</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>The document is permanently valid.</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>No end of validity is declared, but this document is not permanent. Look for it on the document.</source>
        <translation>未填有效期截止日期，但此类证件并非长期有效，请查看证件。</translation>
    </message>
    <message>
        <source>The document is not valid yet: its first day lies in the future.</source>
        <translation>证件尚未生效：有效期起始日期晚于今天。</translation>
    </message>
    <message>
        <source>A resident ID card needs the first day of its validity. Enter the date that stands on its back.</source>
        <translation>居民身份证须填写有效期起始日期，请按国徽面所载日期填写。</translation>
    </message>
    <message>
        <source>The end of validity is no date such as 2026-05-01. Correct it; for a permanent document leave it empty.</source>
        <translation>有效期截止日期应形如 2026-05-01，请更正；长期有效的不填。</translation>
    </message>
    <message>
        <source>The document ends before it begins to be valid. Correct the dates.</source>
        <translation>有效期截止日期早于起始日期，请更正。</translation>
    </message>
    <message>
        <source>The number has the form of a mobile number.</source>
        <translation>手机号格式正确</translation>
    </message>
    <message>
        <source>The number has the form of a telephone number with area code.</source>
        <translation>电话号码格式正确</translation>
    </message>
    <message>
        <source>The address has the form of an e-mail address.</source>
        <translation>邮箱地址格式正确</translation>
    </message>
    <message>
        <source>The check character agrees with GB 32100. Registering authority: %1.</source>
        <translation>校验位正确（GB 32100），登记管理部门：%1</translation>
    </message>
    <message>
        <source>The organisation code within the credit code does not agree with GB 11714. Compare the credit code with the licence.</source>
        <translation>统一社会信用代码中的组织机构代码不符合 GB 11714，请对照证照核对。</translation>
    </message>
    <message>
        <source>The credit code was given in the province of the declared place.</source>
        <translation>登记地与所在地同属一省</translation>
    </message>
    <message>
        <source>The credit code was not given in the province of the declared place.</source>
        <translation>统一社会信用代码的登记地与所填所在地不在同一省份。</translation>
    </message>
    <message>
        <source>The credit code was given in %1, not in the province of the declared place.</source>
        <translation>统一社会信用代码的登记地为%1，与所填所在地不在同一省份。</translation>
    </message>
    <message>
        <source>A division code has six digits (GB/T 2260). Correct it.</source>
        <translation>行政区划代码应为6位数字（GB/T 2260），请更正。</translation>
    </message>
    <message>
        <source>The division code is not in today&apos;s table of divisions. It may be one that was abolished.</source>
        <translation>行政区划代码不在现行行政区划表中，可能已撤销。</translation>
    </message>
    <message>
        <source>The date lies in the future. Correct it.</source>
        <translation>日期晚于今天，请更正。</translation>
    </message>
    <message>
        <source>The end does not lie after the start. Correct it.</source>
        <translation>截止日期应晚于起始日期，请更正。</translation>
    </message>
</context>
<context>
    <name>FileMessageSender</name>
    <message>
        <source>Messages can&apos;t be written into %1: it must be a file that you may write, and nobody else may read.</source>
        <translation>无法将消息写入 %1：须为您可写、且他人不可读的文件。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>This phone number is bound to another verified account (%1). If it is really the applicant&apos;s own, that account must be recovered by an appeal.</source>
        <translation>该手机号已绑定其他实名账号（%1）。如确为本人使用，请改走申诉找回。</translation>
    </message>
    <message>
        <source>A verified account has this unit name already. The unit must recover that account by a unit&apos;s appeal.</source>
        <translation>该单位名称已绑定其他实名账号。请通过法人申诉找回该账号。</translation>
    </message>
    <message>
        <source>A verified account has this credit code already. If the unit was renamed, it must recover that account by a unit&apos;s appeal with its newest name.</source>
        <translation>该统一社会信用代码已绑定其他实名账号。如单位已更名，请以最新名称通过法人申诉找回该账号。</translation>
    </message>
    <message>
        <source>This ID number is bound to another verified account (%1). The unit must recover that account by a unit&apos;s appeal.</source>
        <translation>该证件号码已绑定其他实名账号（%1）。请通过法人申诉找回该账号。</translation>
    </message>
    <message>
        <source>This ID number is bound to another verified account (%1). The applicant must recover that account by a person&apos;s appeal.</source>
        <translation>该证件号码已绑定其他实名账号（%1）。请通过自然人申诉找回该账号。</translation>
    </message>
    <message>
        <source>Another case has the same phone number (%1).</source>
        <translation>另有办件使用同一手机号（%1）。</translation>
    </message>
    <message>
        <source>Another case has the same unit name.</source>
        <translation>另有办件使用同一单位名称。</translation>
    </message>
    <message>
        <source>Another case has the same credit code.</source>
        <translation>另有办件使用同一统一社会信用代码。</translation>
    </message>
    <message>
        <source>Another case has the same ID number (%1).</source>
        <translation>另有办件使用同一证件号码（%1）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>division code, name of the place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>day, reference, reasons</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Another case names the same login name.</source>
        <translation>另有办件填写了同一登录名。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of the row, its columns</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Phone that is told</source>
        <translation>接收通知的手机</translation>
    </message>
    <message>
        <source>Entered at the counter by</source>
        <translation>窗口录入人员</translation>
    </message>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>slot, page, pages</comment>
        <translation>%1（%2/%3）</translation>
    </message>
</context>
<context>
    <name>GatewayErrors</name>
    <message>
        <source>The receiver does not take messages any more. Reach them another way.</source>
        <translation>收件人已不再接收消息。请换一种方式联系。</translation>
    </message>
    <message>
        <source>The service says that there is no such phone or address. Ask for the right one.</source>
        <translation>服务方表示没有这个手机号或邮箱。请核实正确的号码或地址。</translation>
    </message>
    <message>
        <source>The address of the service must begin with https://, name a host, and hold no password. Nothing was sent.</source>
        <translation>服务地址须以 https:// 开头，写明主机，且不得含密码。未发送任何内容。</translation>
    </message>
    <message>
        <source>The file of the authority that vouches for the service can&apos;t be read. Check HEZHUN_GATEWAY_AUTHORITY.</source>
        <translation>无法读取用于核验服务方的机构证书文件。请检查 HEZHUN_GATEWAY_AUTHORITY。</translation>
    </message>
    <message>
        <source>The service asks for time. It is tried again later.</source>
        <translation>服务方请求稍候，将在稍后重试。</translation>
    </message>
    <message>
        <source>The file of our own certificate can&apos;t be read. Check HEZHUN_GATEWAY_CERTIFICATE.</source>
        <translation>无法读取本方证书文件。请检查 HEZHUN_GATEWAY_CERTIFICATE。</translation>
    </message>
    <message>
        <source>The service ended the connection before it had answered.</source>
        <translation>服务方未作答复即断开了连接。</translation>
    </message>
    <message>
        <source>The file of our own key can&apos;t be read, or no certificate goes with it. Check HEZHUN_GATEWAY_KEY.</source>
        <translation>无法读取本方密钥文件，或缺少与之配套的证书。请检查 HEZHUN_GATEWAY_KEY。</translation>
    </message>
    <message>
        <source>The service answered with something else than JSON. Check its address.</source>
        <translation>服务方答复的不是 JSON。请检查服务地址。</translation>
    </message>
    <message>
        <source>The service failed several times in a row; it is left alone for half a minute.</source>
        <translation>服务连续多次失败，暂停半分钟后再试。</translation>
    </message>
    <message>
        <source>The service points to another address, which is not followed. Set the address itself.</source>
        <translation>服务方要求转到另一地址，程序不会跟随。请直接设置该地址。</translation>
    </message>
    <message>
        <source>The service&apos;s answer is not of the form that was agreed on.</source>
        <translation>服务方的答复不符合约定的格式。</translation>
    </message>
    <message>
        <source>The service fell silent in the middle.</source>
        <translation>服务方中途没有了回应。</translation>
    </message>
    <message>
        <source>The service answered that it can&apos;t do this just now.</source>
        <translation>服务方答复暂时无法处理。</translation>
    </message>
    <message>
        <source>This program was asked to end; nothing was lost.</source>
        <translation>程序已被要求结束，没有任何丢失。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务方未在规定时间内答复。</translation>
    </message>
    <message>
        <source>The service could not prove that it is who it should be, or does not admit us. Nothing was sent. Check the certificates.</source>
        <translation>服务方未能证明其身份，或不接纳本方。未发送任何内容。请检查证书。</translation>
    </message>
    <message>
        <source>The service&apos;s answer is too long; it was not read.</source>
        <translation>服务方的答复过长，未予读取。</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached. Check its address.</source>
        <translation>无法连接到服务。请检查服务地址。</translation>
    </message>
    <message>
        <source>The service does not carry this text.</source>
        <translation>服务方不发送这样的内容。</translation>
    </message>
    <message>
        <source>No service is configured.</source>
        <translation>未配置服务。</translation>
    </message>
    <message>
        <source>The file for messages can&apos;t be written. Make room, or choose another.</source>
        <translation>消息文件无法写入。请腾出空间，或另选文件。</translation>
    </message>
</context>
<context>
    <name>GatewayVerbs</name>
    <message>
        <source>not configured</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>National check: %1</source>
        <translation>国家核验：%1</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>The environment says so here; the workspace keeps %1 and %2.</source>
        <translation>以上由本机环境变量指定；工作库中保存的是 %1 和 %2。</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
</context>
<context>
    <name>GrantRoleWords</name>
    <message>
        <source>Technology commissioners – matter administrator</source>
        <translation>科技特派员-事项管理员</translation>
    </message>
    <message>
        <source>Person commissioner</source>
        <translation>自然人特派员</translation>
    </message>
    <message>
        <source>Unit commissioner</source>
        <translation>法人特派员</translation>
    </message>
    <message>
        <source>Matter administrator</source>
        <translation>事项管理员</translation>
    </message>
    <message>
        <source>Matter clerk</source>
        <translation>事项办理员</translation>
    </message>
    <message>
        <source>Technology commissioners</source>
        <translation>科技特派员</translation>
    </message>
    <message>
        <source>Foreign-expert projects</source>
        <translation>外国专家项目</translation>
    </message>
    <message>
        <source>Human genetic resources</source>
        <translation>人类遗传资源</translation>
    </message>
</context>
<context>
    <name>GrantSheetWords</name>
    <message>
        <source>The role is missing. Write one of: %1.</source>
        <translation>未填写角色。请填写以下之一：%1。</translation>
    </message>
    <message>
        <source>This is none of the roles: %1.</source>
        <translation>没有该角色。可填写：%1。</translation>
    </message>
    <message>
        <source>The day is over. Write today&apos;s or a later one.</source>
        <translation>有效期已过。请填写今日或以后的日期。</translation>
    </message>
    <message>
        <source>Write the last day as 2027-12-31, or leave it empty for ever.</source>
        <translation>有效期请按 2027-12-31 的格式填写；长期有效的请留空。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number or login name</source>
        <translation>证件号码或登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Zhang San (sample, to be replaced)</source>
        <translation>张三（示例，请替换）</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>文件中没有内容。</translation>
    </message>
    <message>
        <source>The first row must hold the titles of the columns: name, ID number or login name, role, until. Save the template, and fill that in.</source>
        <translation>首行须为列标题：姓名、证件号码或登录名、角色、有效期至。请先保存模板再填写。</translation>
    </message>
    <message>
        <source>There is no row below the titles.</source>
        <translation>标题行下没有数据。</translation>
    </message>
    <message numerus="yes">
        <source>A list has at most %n row(s). Divide it.</source>
        <translation>
            <numerusform>每份名单最多 %n 行，请拆分后导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantTimes</name>
    <message>
        <source>for ever</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>%1 (run out)</source>
        <extracomment>The last day of a grant that no longer serves.</extracomment>
        <translation>%1（已到期）</translation>
    </message>
    <message>
        <source>%1 (last day)</source>
        <translation>%1（今日到期）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) left)</source>
        <translation>
            <numerusform>%1（还剩 %n 天）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantVerbs</name>
    <message>
        <source>Say whose roles they are: --unit LOGIN.</source>
        <translation>请指明单位：--unit LOGIN。</translation>
    </message>
    <message>
        <source>You do not act as this unit.</source>
        <translation>您不能代表该单位。</translation>
    </message>
    <message>
        <source>You act as several units. Say which: --unit LOGIN.</source>
        <translation>您可代表多个单位，请指明：--unit LOGIN。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) given.</source>
        <translation>
            <numerusform>已授权 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>This paper is required. Upload it.</source>
        <translation>该项材料为必传，请上传。</translation>
    </message>
</context>
<context>
    <name>IdentityPaper</name>
    <message>
        <source>A permanent residence card has 18 characters that begin with 9, an older one 3 letters and 12 digits. Check the number against the card.</source>
        <translation>外国人永久居留身份证号码为9开头的18位，旧版为3位字母加12位数字，请对照证件核对。</translation>
    </message>
    <message>
        <source>This permit&apos;s number begins with C or W and has 9 characters. Check it against the permit.</source>
        <translation>往来港澳通行证号码为 C 或 W 开头的9位，请对照证件核对。</translation>
    </message>
    <message>
        <source>This permit&apos;s number begins with L or T and has 9 characters. Check it against the permit.</source>
        <translation>往来台湾通行证号码为 L 或 T 开头的9位，请对照证件核对。</translation>
    </message>
    <message>
        <source>This permit&apos;s number is H or M with 8 or 10 digits. Check it against the permit.</source>
        <translation>港澳居民来往内地通行证号码为 H 或 M 加8位或10位数字，请对照证件核对。</translation>
    </message>
    <message>
        <source>This permit&apos;s number has 8 digits, an older one 10. Check it against the permit.</source>
        <translation>台湾居民来往大陆通行证号码为8位数字，旧版为10位，请对照证件核对。</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 letters and digits. Check it against the passport.</source>
        <translation>护照号码为5至20位字母和数字，请对照护照核对。</translation>
    </message>
    <message>
        <source>The last character of the card&apos;s number does not agree with the others, so at least one is mistyped. Check it against the card.</source>
        <translation>证件号码校验位不符，至少有一位填写有误，请对照证件核对。</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Permit for travelling to and from Hong Kong and Macao</source>
        <translation>往来港澳通行证</translation>
    </message>
    <message>
        <source>Permit for travelling to and from Taiwan</source>
        <translation>往来台湾通行证</translation>
    </message>
    <message>
        <source>Mainland travel permit for Hong Kong and Macao residents</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Mainland travel permit for Taiwan residents</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <translation>外国护照</translation>
    </message>
    <message>
        <source>The number may hold only letters and digits. Check it against the document.</source>
        <translation>证件号码只能含字母和数字，请对照证件核对。</translation>
    </message>
    <message>
        <source>The card&apos;s number holds a birth date that does not exist. Check digits 7 to 14.</source>
        <translation>证件号码中的出生日期不存在，请核对第7至14位。</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>%1 is no package: it has no readable cases.jsonl. Name the folder that the portal handed over.</source>
        <translation>%1 不是数据包：其中没有可读取的 cases.jsonl。请指明政务服务平台移交的文件夹。</translation>
    </message>
</context>
<context>
    <name>InitVerb</name>
    <message>
        <source>Made the workspace %1.</source>
        <translation>已新建工作区 %1。</translation>
    </message>
    <message>
        <source>The workspace %1 is there already; it is up to date.</source>
        <translation>工作区 %1 已存在，且为最新版本。</translation>
    </message>
    <message>
        <source>Made the workspace in the database %1.</source>
        <translation>已在数据库 %1 中新建工作区。</translation>
    </message>
    <message>
        <source>The workspace in the database %1 is there already; it is up to date.</source>
        <translation>数据库 %1 中的工作区已存在，且为最新版本。</translation>
    </message>
    <message>
        <source>Brought the workspace in the database %1 from schema %2 to %3.</source>
        <translation>已将数据库 %1 中的工作区从结构版本 %2 升级到 %3。</translation>
    </message>
    <message>
        <source>Server: PostgreSQL %1.</source>
        <translation>服务器：PostgreSQL %1。</translation>
    </message>
    <message>
        <source>This connection is not encrypted!</source>
        <translation>本次连接未加密！</translation>
    </message>
    <message>
        <source>This connection: %1.</source>
        <translation>本次连接：%1。</translation>
    </message>
    <message>
        <source>Owner: %1. Schema: %2.</source>
        <translation>所有者：%1。结构版本：%2。</translation>
    </message>
    <message>
        <source>Role %1: there already.</source>
        <translation>角色 %1：已存在。</translation>
    </message>
    <message>
        <source>Role %1: made.</source>
        <translation>角色 %1：已建立。</translation>
    </message>
    <message>
        <source>Kind %1, version %2.</source>
        <translation>办件类型 %1，版本 %2。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>A reference has 1 to 64 characters and no blank at its ends.</source>
        <translation>办件编号应为1至64个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>The time is not of the form 2026-11-20T09:30:00+08:00.</source>
        <translation>时间应形如 2026-11-20T09:30:00+08:00。</translation>
    </message>
    <message>
        <source>The time lies in the future, or before 2000. Check the clock of the portal.</source>
        <translation>时间晚于现在或早于2000年，请核对政务服务平台的时钟。</translation>
    </message>
    <message>
        <source>This kind of case belongs to accounts of the type &quot;%1&quot;.</source>
        <translation>此办件类型只适用于“%1”类型的账号。</translation>
    </message>
    <message>
        <source>This is required and was left out.</source>
        <translation>此项必填，尚未填写。</translation>
    </message>
    <message>
        <source>The kind of case has no slot &quot;%1&quot;.</source>
        <translation>该办件类型没有材料项“%1”。</translation>
    </message>
    <message>
        <source>Two files are given for the slot &quot;%1&quot;.</source>
        <translation>材料项“%1”有两个文件。</translation>
    </message>
    <message>
        <source>The paper for &quot;%1&quot; (%2) is required and was left out.</source>
        <translation>材料项“%1”（%2）必须提供，尚未提供。</translation>
    </message>
    <message>
        <source>There is no kind of case &quot;%1&quot; here.</source>
        <translation>此处没有办件类型“%1”。</translation>
    </message>
    <message>
        <source>The login name is already used by somebody else.</source>
        <translation>该用户名已被他人使用。</translation>
    </message>
    <message>
        <source>The account is verified already; nothing more is taken in for it.</source>
        <translation>该账号已通过实名认证，不再接收材料。</translation>
    </message>
    <message>
        <source>This kind of case belongs to no account. Leave the account out.</source>
        <translation>该类事项不属于任何账号，请不要填写账号。</translation>
    </message>
    <message>
        <source>The phone of the account is told. Leave this one out.</source>
        <translation>结果将通知账号的手机，请不要另填手机号。</translation>
    </message>
    <message>
        <source>Registrations are handed in by the commissioners themselves, not taken in from files.</source>
        <translation>备案登记由科技特派员本人提交，不从文件导入。</translation>
    </message>
</context>
<context>
    <name>Invocation</name>
    <message>
        <source>%1 The form is: hezhunctl %2</source>
        <translation>%1 用法：hezhunctl %2</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>Name the workspace: hezhunctl --workspace URL %1 …</source>
        <translation>请指明工作区：hezhunctl --workspace URL %1 …</translation>
    </message>
    <message>
        <source>An embedded workspace has neither stations nor sessions: they belong to a shared one, postgresql://host/database.</source>
        <translation>单机工作区没有工作站和会话，只有共享工作区（postgresql://host/database）才有。</translation>
    </message>
    <message>
        <source>Only the owner of the workspace may do this. Put the owner&apos;s login into the address: postgresql://OWNER@…</source>
        <translation>只有工作区的所有者才能执行此操作。请在地址中写明所有者的登录名：postgresql://OWNER@…</translation>
    </message>
</context>
<context>
    <name>IsoDate</name>
    <message>
        <source>The date is not written as year-month-day, such as 2026-05-01. Write it so.</source>
        <translation>日期应按“年-月-日”填写，如 2026-05-01。</translation>
    </message>
    <message>
        <source>There is no such day in the calendar. Correct the date.</source>
        <translation>日历上没有这一天，请更正日期。</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Deciding a case</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Pass, once all required documents were seen</source>
        <translation>通过（须先看完全部必需材料）</translation>
    </message>
    <message>
        <source>Refuse: opens the reasons</source>
        <translation>不通过：打开原因列表</translation>
    </message>
    <message>
        <source>Choose a reason, or take it away again</source>
        <translation>选择或取消原因</translation>
    </message>
    <message>
        <source>Send the refusal</source>
        <translation>提交不通过决定</translation>
    </message>
    <message>
        <source>Leave the reasons, nothing is lost; or go back to the list</source>
        <translation>离开原因列表，已填内容保留；或返回列表</translation>
    </message>
    <message>
        <source>Put the case back on the desk</source>
        <translation>退回待办</translation>
    </message>
    <message>
        <source>Next case without deciding this one</source>
        <translation>下一件，本件暂不决定</translation>
    </message>
    <message>
        <source>Take back the last decision, for one minute</source>
        <translation>一分钟内撤销上一决定</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>办件历史</translation>
    </message>
    <message>
        <source>Looking at documents</source>
        <translation>查看材料</translation>
    </message>
    <message>
        <source>Next or previous document</source>
        <translation>下一份或上一份材料</translation>
    </message>
    <message>
        <source>Larger or smaller; the wheel does it at the pointer</source>
        <translation>放大或缩小；滚轮以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Fit the page, fit the width, one to one</source>
        <translation>适合页面、适合宽度、1:1</translation>
    </message>
    <message>
        <source>Turn left or right</source>
        <translation>向左或向右旋转</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Two side by side, or one large</source>
        <translation>两份并排，或单份放大</translation>
    </message>
    <message>
        <source>Sample beside the document</source>
        <translation>在材料旁显示样例</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Quick look at the first document</source>
        <translation>快速查看第一份材料</translation>
    </message>
    <message>
        <source>Go from case to case</source>
        <translation>逐件移动</translation>
    </message>
    <message>
        <source>First or last case of the list</source>
        <translation>列表首件或末件</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各页通用</translation>
    </message>
    <message>
        <source>The pages of the rail, from the top</source>
        <translation>左侧导航各页，自上而下</translation>
    </message>
    <message>
        <source>Search: Enter looks, Esc clears</source>
        <translation>搜索：Enter 查找，Esc 清除</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>返回上一页</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Quit; an open case goes back to the desk</source>
        <translation>退出；打开的办件退回待办</translation>
    </message>
</context>
<context>
    <name>KindLibrary</name>
    <message>
        <source>The definition of the kind %1 is not part of this program. Install the program anew.</source>
        <translation>程序中缺少“%1”的办件定义，请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>LoginName</name>
    <message>
        <source>A login name has only letters, digits and underscore. Take out the other characters.</source>
        <translation>用户名只能含字母、数字和下划线，请去掉其他字符。</translation>
    </message>
    <message numerus="yes">
        <source>A login name has at most %n character(s). Choose a shorter one.</source>
        <translation>
            <numerusform>用户名最多%n个字符，请缩短。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>The workspace was made by a newer version of this program (schema %1, known here %2). Install the newer version; the workspace was left as it is.</source>
        <translation>该工作区由较新版本的程序建立（结构版本 %1，本程序支持到 %2）。请安装新版本；工作区未作改动。</translation>
    </message>
    <message>
        <source>There is no workspace at %1. Check the path, or make one with hezhunctl init.</source>
        <translation>%1 处没有工作区，请核对路径，或用 hezhunctl init 新建。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read. Check the rights of the file.</source>
        <translation>无法读取 %1，请检查文件权限。</translation>
    </message>
    <message>
        <source>%1 is not a Hezhun workspace. It was left as it is.</source>
        <translation>%1 不是核准工作区，未作改动。</translation>
    </message>
</context>
<context>
    <name>MobileNumber</name>
    <message>
        <source>A mobile number has digits only, without a country code. Check the number.</source>
        <translation>手机号只含数字，不带国家代码，请核对。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits. Check the number.</source>
        <translation>手机号应为11位数字，请核对。</translation>
    </message>
    <message>
        <source>A mobile number begins with 13 to 19. Check the number.</source>
        <translation>手机号应以13至19开头，请核对。</translation>
    </message>
</context>
<context>
    <name>OlderLogin</name>
    <message>
        <source>Somebody else has this login name already, with the prefix too. Choose another.</source>
        <translation>该用户名（含加前缀后的用户名）已被他人使用，请另选用户名。</translation>
    </message>
</context>
<context>
    <name>OneTimeLetter</name>
    <message>
        <source>One-time password</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>Login name: %1</source>
        <translation>用户名：%1</translation>
    </message>
    <message>
        <source>It serves for 72 hours, once, and only to set a password of your own: log in with it, and the program asks for the new one. Give this letter to nobody.</source>
        <translation>该密码72小时内有效，仅可使用一次，只用于设置您自己的密码：请用它登录，系统会提示设置新密码。请勿将本凭证交给他人。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Opens this workspace: sqlite:PATH or postgresql://…</source>
        <translation>打开指定工作区：sqlite:PATH 或 postgresql://…</translation>
    </message>
    <message>
        <source>Opens the demo, and makes it if need be</source>
        <translation>打开演示工作区，没有则新建</translation>
    </message>
    <message>
        <source>Size of the window in pixels</source>
        <translation>窗口大小，以像素计</translation>
    </message>
    <message>
        <source>With --demo: goes through the windows by itself, and saves a picture of every step into this folder</source>
        <translation>与 --demo 合用：自动演示主要流程，并将每一步的图片存入此文件夹</translation>
    </message>
    <message>
        <source>Review desk for real-name verification and filings</source>
        <translation>实名认证与备案审核待办台</translation>
    </message>
    <message>
        <source>“%1” is not understood; see --help.</source>
        <translation>无法识别“%1”；请看 --help。</translation>
    </message>
    <message>
        <source>--demo and --workspace exclude each other.</source>
        <translation>--demo 与 --workspace 不能合用。</translation>
    </message>
    <message>
        <source>--size is of the form 1280x800, and at least 960x600.</source>
        <translation>--size 应形如 1280x800，且不小于 960x600。</translation>
    </message>
    <message>
        <source>--language is zh_CN or en.</source>
        <translation>--language 为 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>--scheme is light or dark.</source>
        <translation>--scheme 为 light 或 dark。</translation>
    </message>
    <message>
        <source>Language of the windows: zh_CN or en</source>
        <translation>界面语言：zh_CN 或 en</translation>
    </message>
    <message>
        <source>Colours: light or dark</source>
        <translation>配色：light（浅色）或 dark（深色）</translation>
    </message>
    <message>
        <source>The tour needs the demo: --demo --tour DIR.</source>
        <translation>导览须与演示一并使用：--demo --tour DIR。</translation>
    </message>
    <message>
        <source>Opens the workspace in this file, as a double click does</source>
        <translation>打开此文件中的工作区，与双击文件相同</translation>
    </message>
    <message>
        <source>A file excludes --demo and --workspace.</source>
        <translation>指定文件时不能同时使用 --demo 或 --workspace。</translation>
    </message>
</context>
<context>
    <name>OverviewAudit</name>
    <message>
        <source>It is not the number of cases that lie there.</source>
        <translation>与该待办台的实际办件数不符。</translation>
    </message>
    <message>
        <source>It does not agree with the overview&apos;s other counters.</source>
        <translation>与概览的其他计数不一致。</translation>
    </message>
    <message>
        <source>overview&apos;s counter of %1 on the desk %2</source>
        <translation>待办台 %2 的 %1 概览计数</translation>
    </message>
    <message>
        <source>It is not what was decided there.</source>
        <translation>与该待办台实际作出的决定不符。</translation>
    </message>
</context>
<context>
    <name>OverviewTables</name>
    <message>
        <source>⚠ %L1 late</source>
        <extracomment>How many cases are late, in a table.</extracomment>
        <translation>⚠ 超期 %L1</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes, short.</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours, short.</extracomment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>The centre itself</source>
        <translation>中心本级</translation>
    </message>
    <message>
        <source>No place told</source>
        <translation>未填地区</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <extracomment>A department&apos;s own desk, beside those of the departments below it.</extracomment>
        <translation>%1本级</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他人员</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>账号 %1</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>Year and month of a bar of a plot, in Qt&apos;s notation of dates.</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Month and day of a bar of a plot, in Qt&apos;s notation of dates.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Days waited</source>
        <translation>已等候天数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>未超期</translation>
    </message>
    <message>
        <source>⚠ Late</source>
        <translation>⚠ 超期</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办件数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>办结件数</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早提交</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>用时中位数</translation>
    </message>
    <message>
        <source>Median (minutes)</source>
        <translation>用时中位数（分钟）</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95% 用时</translation>
    </message>
    <message>
        <source>95th percentile (minutes)</source>
        <translation>95% 用时（分钟）</translation>
    </message>
    <message>
        <source>Open, in time</source>
        <translation>在办未超期</translation>
    </message>
    <message>
        <source>⚠ Open, late</source>
        <translation>⚠ 在办已超期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, in Qt&apos;s notation of dates.</extracomment>
        <translation>yyyy-MM-dd</translation>
    </message>
</context>
<context>
    <name>PackageLine</name>
    <message>
        <source>The line is not a JSON object (%1, at byte %2).</source>
        <translation>该行不是 JSON 对象（%1，第%2字节处）。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here.</source>
        <translation>此处不能使用键“%1”。</translation>
    </message>
    <message>
        <source>This is required and was left out.</source>
        <translation>此项必填，尚未填写。</translation>
    </message>
    <message>
        <source>A text in quotes is expected here.</source>
        <translation>此处应为引号括起的文字。</translation>
    </message>
    <message>
        <source>The account is required and was left out.</source>
        <translation>账号必填，尚未填写。</translation>
    </message>
    <message>
        <source>The fields are required and were left out.</source>
        <translation>申报信息必填，尚未填写。</translation>
    </message>
    <message>
        <source>A list in square brackets is expected here.</source>
        <translation>此处应为方括号括起的列表。</translation>
    </message>
    <message>
        <source>The path leaves the folder of the package. Name files inside it.</source>
        <translation>路径超出数据包文件夹，请只使用其中的文件。</translation>
    </message>
    <message>
        <source>The file %1 is not in the package.</source>
        <translation>数据包中没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
</context>
<context>
    <name>PageStore</name>
    <message>
        <source>This PDF is damaged and has no page that can be shown. Ask for a JPG or PNG.</source>
        <translation>该 PDF 已损坏，没有可显示的页面。请申请人改传 JPG 或 PNG。</translation>
    </message>
    <message>
        <source>This PDF asks for a password and can&apos;t be shown. Ask for one without, or for a JPG.</source>
        <translation>该 PDF 设有密码，无法显示。请申请人上传不带密码的文件或 JPG。</translation>
    </message>
    <message>
        <source>Drawing the pages of this PDF took too long. Ask for a JPG or PNG.</source>
        <translation>绘制该 PDF 的页面耗时过长。请申请人改传 JPG 或 PNG。</translation>
    </message>
    <message>
        <source>The pages of this PDF can&apos;t be drawn. Ask for a JPG or PNG.</source>
        <translation>无法绘制该 PDF 的页面。请申请人改传 JPG 或 PNG。</translation>
    </message>
</context>
<context>
    <name>PaperReading</name>
    <message>
        <source>The file %1 can&apos;t be read. Choose another one.</source>
        <translation>文件 %1 无法读取，请另选文件。</translation>
    </message>
    <message>
        <source>The file %1 has %2, more than a picture of one paper needs. Choose another one.</source>
        <translation>文件 %1 大小为 %2，超出单页材料图片所需，请另选文件。</translation>
    </message>
    <message>
        <source>The picture of the clipboard can&apos;t be used. Choose a file.</source>
        <translation>剪贴板中的图片无法使用，请选择文件。</translation>
    </message>
</context>
<context>
    <name>PaperSlot</name>
    <message>
        <source>Choose another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Nothing was uploaded</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>Drop a photograph or scan here</source>
        <translation>可将照片或扫描件拖到此处</translation>
    </message>
    <message>
        <source>Converted, not yet taken</source>
        <translation>已转换，尚未采用</translation>
    </message>
    <message>
        <source>Not yet taken</source>
        <translation>尚未采用</translation>
    </message>
    <message>
        <source>Your paper</source>
        <translation>您的材料</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels, %4</source>
        <translation>%1，%2 × %3 像素，%4</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，不超过 %2</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必传）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>A picture or a file from the clipboard (Ctrl+V)</source>
        <translation>粘贴剪贴板中的图片或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>Look at large</source>
        <translation>查看大图</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Enter a password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>A password has letters, digits and the characters %1 only: no blanks, commas, full stops or other punctuation.</source>
        <translation>密码只能含字母、数字和 %1，不能含空格、逗号、句号等标点。</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s). Choose a longer one.</source>
        <translation>
            <numerusform>密码至少%n个字符，请加长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password has at most %n character(s). Choose a shorter one.</source>
        <translation>
            <numerusform>密码最多%n个字符，请缩短。</numerusform>
        </translation>
    </message>
    <message>
        <source>A password mixes at least three of capital letters, small letters, digits and special characters such as @ # *. Add what is missing.</source>
        <translation>密码须含大写字母、小写字母、数字、特殊字符（如 @ # *）中的至少三类，请补充。</translation>
    </message>
</context>
<context>
    <name>PictureConversion</name>
    <message>
        <source>The picture is damaged and can&apos;t be read. Photograph or scan the paper again.</source>
        <translation>图片已损坏，无法读取，请重新拍摄或扫描。</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be put in here. Save its page as a picture, or photograph the paper.</source>
        <translation>此处不能上传 PDF，请将页面存为图片或拍摄材料原件。</translation>
    </message>
    <message>
        <source>The PDF has %1, and may have %2 at most. Scan it again with fewer dots per inch.</source>
        <translation>PDF 大小为 %1，不得超过 %2，请降低分辨率重新扫描。</translation>
    </message>
    <message>
        <source>The picture claims to be %1 × %2 pixels, more than can be opened safely. Choose a smaller one.</source>
        <translation>图片尺寸为 %1 × %2 像素，超出可安全打开的范围，请选择较小的图片。</translation>
    </message>
    <message>
        <source>The picture is cut off: part of the file is missing. Choose the file again, or photograph the paper again.</source>
        <translation>图片文件不完整，请重新选择文件或重新拍摄。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>文件为空，请另选文件。</translation>
    </message>
    <message>
        <source>This is no picture that can be opened here. Choose a photograph or a scan of the paper, as JPG or PNG.</source>
        <translation>该文件不是可识别的图片，请选择 JPG 或 PNG 格式的照片或扫描件。</translation>
    </message>
    <message>
        <source>A PDF is put in as it is.</source>
        <translation>PDF 按原样上传。</translation>
    </message>
    <message>
        <source>The picture can&apos;t be made as small as %1 and stay legible. Photograph the paper alone, on a plain ground.</source>
        <translation>图片压缩至 %1 后无法看清，请在纯色背景上单独拍摄材料。</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>The administrator&apos;s file %1 can&apos;t be read, so nothing of it is used. Ask the administrator to mend it.</source>
        <translation>管理员预设文件 %1 无法读取，其中内容均未采用。请联系管理员修正。</translation>
    </message>
    <message>
        <source>The administrator&apos;s file %1 is not text in UTF-8, so nothing of it is used. Ask the administrator to save it as UTF-8.</source>
        <translation>管理员预设文件 %1 不是 UTF-8 编码的文本，其中内容均未采用。请联系管理员另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Line %1 of the administrator&apos;s file %2 gives no address of a workspace (sqlite:PATH or postgresql://host/database, without a password), so nothing of it is used. Ask the administrator to mend it.</source>
        <translation>管理员预设文件 %2 第 %1 行不是工作区地址（应为 sqlite:路径 或 postgresql://服务器/数据库，不得含密码），其中内容均未采用。请联系管理员修正。</translation>
    </message>
    <message>
        <source>Line %1 of the administrator&apos;s file %2 names a certificate that is not there or can&apos;t be read: %3. Nothing of the file is used; ask the administrator to mend it.</source>
        <translation>管理员预设文件 %2 第 %1 行所指的证书不存在或无法读取：%3。该文件内容均未采用，请联系管理员修正。</translation>
    </message>
    <message>
        <source>Line %1 of the administrator&apos;s file %2 is not understood: “%3”. Nothing of the file is used; ask the administrator to mend it.</source>
        <translation>管理员预设文件 %2 第 %1 行无法识别：“%3”。该文件内容均未采用，请联系管理员修正。</translation>
    </message>
</context>
<context>
    <name>RealNameWords</name>
    <message>
        <source>User data incomplete</source>
        <translation>用户信息不全</translation>
    </message>
    <message>
        <source>Real-name verification failed</source>
        <translation>实名认证失败</translation>
    </message>
    <message>
        <source>Real-name verification in review</source>
        <translation>实名认证审核中</translation>
    </message>
    <message>
        <source>Verified by the national platform</source>
        <translation>国家平台实名认证通过</translation>
    </message>
    <message>
        <source>Verified by a reviewer of the ministry&apos;s platform</source>
        <translation>科技部平台人工审核通过</translation>
    </message>
    <message>
        <source>Real-name verification refused in review</source>
        <translation>实名认证审核失败</translation>
    </message>
</context>
<context>
    <name>RegisterSheet</name>
    <message>
        <source>Filing number</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>备案时间</translation>
    </message>
    <message>
        <source>Revoked numbers</source>
        <translation>已撤销编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>科技特派员</translation>
    </message>
    <message>
        <source>ID number or credit code</source>
        <translation>证件号码或统一社会信用代码</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Department in charge</source>
        <translation>主管部门所在地</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近办理</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Register</source>
        <comment>name of a sheet</comment>
        <translation>备案名册</translation>
    </message>
</context>
<context>
    <name>RegistrationAudit</name>
    <message>
        <source>registration of %1</source>
        <translation>%1 的备案登记</translation>
    </message>
    <message>
        <source>The row is missing.</source>
        <translation>缺少该记录。</translation>
    </message>
    <message>
        <source>It is not what the decisions made of its newest round.</source>
        <translation>与最近一次申报的办理结果不一致。</translation>
    </message>
    <message>
        <source>filing numbers %1</source>
        <translation>备案编号 %1</translation>
    </message>
    <message>
        <source>A number that was given is missing.</source>
        <translation>缺少已经给出的编号。</translation>
    </message>
    <message>
        <source>The number does not fit its series.</source>
        <translation>编号与其序列不符。</translation>
    </message>
    <message>
        <source>filing %1</source>
        <translation>备案 %1</translation>
    </message>
    <message>
        <source>It was filed, and its number is missing.</source>
        <translation>已备案，但缺少备案编号。</translation>
    </message>
    <message>
        <source>filing of %1</source>
        <translation>%1 的备案</translation>
    </message>
    <message>
        <source>It is not what the decisions made of it.</source>
        <translation>与办理结果不一致。</translation>
    </message>
    <message>
        <source>It is not the number of registrations that are in this state.</source>
        <translation>与处于该状态的备案登记数量不一致。</translation>
    </message>
    <message>
        <source>count of %1 for %2</source>
        <translation>%2 的“%1”计数</translation>
    </message>
</context>
<context>
    <name>RegistrationPaper</name>
    <message>
        <source>Revoked %1</source>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Filing numbers</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Reasons and words</source>
        <translation>原因及说明</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>受理编号：%1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Department in charge: %1</source>
        <translation>主管部门所在地：%1</translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation>提交时间：%1</translation>
    </message>
    <message>
        <source>Printed %1 by %2</source>
        <translation>%2 于 %1 打印</translation>
    </message>
</context>
<context>
    <name>RegistrationPrinting</name>
    <message>
        <source>This kind of case is not known here.</source>
        <translation>本程序不认识该类事项，请升级程序后再试。</translation>
    </message>
</context>
<context>
    <name>RegistrationStore</name>
    <message>
        <source>This is not asked for a registration. Say it once the account is there.</source>
        <translation>注册时无需填写此项，请在注册成功后补充。</translation>
    </message>
    <message>
        <source>An account is of the type person or unit.</source>
        <translation>账号类型只能是 person（自然人）或 unit（法人）。</translation>
    </message>
    <message>
        <source>The workspace has no definition of this part of an account.</source>
        <translation>工作区中没有该部分账号信息的定义。</translation>
    </message>
</context>
<context>
    <name>RegistrationWords</name>
    <message>
        <source>%1: waiting for %2 to verify it</source>
        <comment>state, unit</comment>
        <translation>%1 · 等待%2核实</translation>
    </message>
    <message>
        <source>%1: it lies with %2</source>
        <comment>state, department</comment>
        <translation>%1 · 在%2</translation>
    </message>
    <message>
        <source>%1, handed in on %2.</source>
        <comment>reference</comment>
        <translation>%1，%2 提交。</translation>
    </message>
    <message>
        <source>As it is since %1 (%2).</source>
        <translation>自 %1 起为此状态（%2）。</translation>
    </message>
    <message>
        <source>You can withdraw it until the unit has decided. After the unit, the department reviews it.</source>
        <translation>单位处理之前可以撤回。单位核实后由主管部门审核。</translation>
    </message>
    <message>
        <source>The unit looks at it again; after that the department does.</source>
        <translation>单位重新核实后，再由主管部门审核。</translation>
    </message>
    <message>
        <source>You will be told by SMS what becomes of it.</source>
        <translation>办理结果将以短信告知。</translation>
    </message>
    <message>
        <source>Correct it and hand it in again; what you filled in and uploaded is kept.</source>
        <translation>请修改后重新提交；已填写的内容和已上传的材料均保留。</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>What you fill in is saved as you type. The unit sees it only once you hand it in.</source>
        <translation>填写内容随时自动保存；提交之前单位看不到。</translation>
    </message>
    <message>
        <source>Correct what is named here, and hand it in again.</source>
        <translation>请按上述原因修改后重新提交。</translation>
    </message>
</context>
<context>
    <name>Registrations</name>
    <message>
        <source>&quot;%1&quot; is not known here; known are: %2.</source>
        <translation>此处不识别“%1”，可用的有：%2。</translation>
    </message>
    <message>
        <source>One registration is active of each &quot;account&quot; or &quot;unit&quot;.</source>
        <translation>有效登记应按“account”或“unit”唯一。</translation>
    </message>
    <message>
        <source>What is filed has a prefix of one to six capital letters, nothing else has.</source>
        <translation>需要备案的种类应有一至六个大写字母的编号前缀，其他种类不应有。</translation>
    </message>
    <message>
        <source>What is filed has a department.</source>
        <translation>需要备案的种类应有主管部门。</translation>
    </message>
    <message>
        <source>Only a kind that belongs to a system has this.</source>
        <translation>只有属于业务系统的种类才有此项。</translation>
    </message>
    <message>
        <source>This must name a field of the type &quot;division&quot;.</source>
        <translation>此处应为“division”类型的字段名。</translation>
    </message>
    <message>
        <source>This must name a field to choose &quot;county&quot;, &quot;city&quot; or &quot;province&quot;.</source>
        <translation>此处应为可选“county”“city”“province”的字段名。</translation>
    </message>
    <message>
        <source>Of an account itself %1 can be taken.</source>
        <translation>账号本身可取的有：%1。</translation>
    </message>
    <message>
        <source>Only a kind that belongs to a system is handed in for a unit.</source>
        <translation>只有属于业务系统的种类才代表单位提交。</translation>
    </message>
    <message>
        <source>{%1} stands for nothing here.</source>
        <translation>{%1} 在此处没有含义。</translation>
    </message>
    <message>
        <source>A desk where no role is held means nothing.</source>
        <translation>没有角色的办理处没有意义。</translation>
    </message>
    <message>
        <source>Only what ends well does anything.</source>
        <translation>只有以通过结束的操作才能产生效果。</translation>
    </message>
    <message>
        <source>No action that follows undoes this.</source>
        <translation>没有后续操作可以撤销此效果。</translation>
    </message>
    <message>
        <source>What is restored undoes the effects by itself.</source>
        <translation>恢复类操作会自动撤销效果，不能另行指定。</translation>
    </message>
    <message>
        <source>The last decision is taken back within some time only.</source>
        <translation>撤销最近一次决定应有时限。</translation>
    </message>
    <message>
        <source>A decision that was chosen is undone from a desk of its own.</source>
        <translation>撤销指定操作应指明其办理处。</translation>
    </message>
    <message>
        <source>A notice tells somebody.</source>
        <translation>通知应有接收人。</translation>
    </message>
</context>
<context>
    <name>ResidentId</name>
    <message>
        <source>ID numbers of 15 digits are no longer valid. Enter the number of 18 characters.</source>
        <translation>15位居民身份证号已停止使用，请填写18位号码。</translation>
    </message>
    <message>
        <source>A resident ID number has 18 characters. Check it against the card.</source>
        <translation>居民身份证号应为18位，请对照证件核对。</translation>
    </message>
    <message>
        <source>A resident ID number has 17 digits, then a digit or X. Check it against the card.</source>
        <translation>居民身份证号前17位应为数字，末位为数字或 X，请对照证件核对。</translation>
    </message>
    <message>
        <source>The first two digits of the ID number are not those of a province. Check it against the card.</source>
        <translation>居民身份证号前2位不是省级行政区划代码，请对照证件核对。</translation>
    </message>
    <message>
        <source>The birth date in the ID number is no day of the calendar. Check digits 7 to 14.</source>
        <translation>居民身份证号中的出生日期不存在，请核对第7至14位。</translation>
    </message>
    <message>
        <source>The birth date in the ID number lies before 1900. Check digits 7 to 14.</source>
        <translation>居民身份证号中的出生日期早于1900年，请核对第7至14位。</translation>
    </message>
    <message>
        <source>The birth date in the ID number lies in the future. Check digits 7 to 14.</source>
        <translation>居民身份证号中的出生日期晚于今天，请核对第7至14位。</translation>
    </message>
    <message>
        <source>The last character of the ID number does not agree with the others, so at least one is mistyped. Check it against the card.</source>
        <translation>居民身份证号校验位不符，至少有一位填写有误，请对照证件核对。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Fetching the case…</source>
        <translation>正在调取办件…</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>who looks: name, login name, moment</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, subject</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You came here from the case of %1.</source>
        <translation>您由%1的办件转来。</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>返回原件</translation>
    </message>
    <message>
        <source>There is no connection at present. The case comes as soon as it is back.</source>
        <translation>目前没有连接。连接恢复后即打开该办件。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Platform reviewer</source>
        <translation>平台审核员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>柜台办理员</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>农村中心</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>地方管理部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>SessionVerbs</name>
    <message numerus="yes">
        <source>Ended %n session(s).</source>
        <translation>
            <numerusform>已结束 %n 个会话。</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
</context>
<context>
    <name>SharedSchema</name>
    <message>
        <source>There is no workspace in this database. Check the address, or make one with hezhunctl init.</source>
        <translation>该数据库中没有工作区，请核对地址，或用 hezhunctl init 新建。</translation>
    </message>
    <message>
        <source>The workspace was made by a newer version of this program (schema %1, known here %2). Install the newer version; the workspace was left as it is.</source>
        <translation>该工作区由更新版本的程序建立（结构版本 %1，本程序支持 %2）。请安装新版本；工作区未作改动。</translation>
    </message>
    <message>
        <source>The workspace was made by an older version of this program (schema %1, needed here %2). Let its owner run hezhunctl init, which brings it up to date.</source>
        <translation>该工作区由较旧版本的程序建立（结构版本 %1，本程序需要 %2）。请工作区所有者运行 hezhunctl init 进行升级。</translation>
    </message>
    <message>
        <source>Only the owner of the workspace can do this. Log in to the database as its owner, who may also make roles.</source>
        <translation>只有工作区所有者才能执行此操作。请以所有者身份登录数据库，且该登录名须有建立角色的权限。</translation>
    </message>
    <message>
        <source>The server is older than PostgreSQL 15. Use a newer server; nothing was changed.</source>
        <translation>服务器版本低于 PostgreSQL 15，未作任何改动，请使用更新的服务器。</translation>
    </message>
    <message>
        <source>The database is not encoded in UTF8. Make one with: create database … encoding &apos;UTF8&apos; template template0; nothing was changed.</source>
        <translation>数据库编码不是 UTF8，未作任何改动。请这样新建：create database … encoding &apos;UTF8&apos; template template0</translation>
    </message>
</context>
<context>
    <name>SharedServer</name>
    <message>
        <source>The server is PostgreSQL %1. A shared workspace needs 15 or newer.</source>
        <translation>服务器是 PostgreSQL %1。共享工作区需要 15 或更新的版本。</translation>
    </message>
    <message>
        <source>The database keeps text as %1. Make one with: create database %2 encoding &apos;UTF8&apos; template template0;</source>
        <translation>该数据库的文本编码是 %1。请这样新建数据库：create database %2 encoding &apos;UTF8&apos; template template0;</translation>
    </message>
    <message>
        <source>The workspace in this database has another owner than %1. Put the owner&apos;s login into the address.</source>
        <translation>该数据库中的工作区不属于 %1。请在地址中写明所有者的登录名。</translation>
    </message>
    <message>
        <source>The database does not belong to %1. Let a superuser run: alter database %2 owner to %3;</source>
        <translation>该数据库不属于 %1。请超级用户执行：alter database %2 owner to %3;</translation>
    </message>
    <message>
        <source>%1 may not make the roles of a workspace. Let a superuser run: alter role %2 createrole;</source>
        <translation>%1 无权建立工作区的角色。请超级用户执行：alter role %2 createrole;</translation>
    </message>
</context>
<context>
    <name>SheetErrors</name>
    <message>
        <source>The file is not a table that can be read. Open it in the program that made it, save it as .xlsx or .csv, and choose it again.</source>
        <translation>无法读取该表格文件。请用原软件打开后另存为 .xlsx 或 .csv，再重新选择。</translation>
    </message>
    <message>
        <source>Stopped; no file was left behind.</source>
        <translation>已停止，未留下文件。</translation>
    </message>
    <message>
        <source>The table is empty. Choose one with at least one row.</source>
        <translation>表格为空，请选择至少有一行内容的表格。</translation>
    </message>
    <message>
        <source>The characters of the file can&apos;t be read. Save it as UTF-8 and choose it again.</source>
        <translation>无法识别文件的字符编码。请另存为 UTF-8 编码后重新选择。</translation>
    </message>
    <message>
        <source>Tables are .xlsx or .csv files. Give a name that ends so.</source>
        <translation>表格须为 .xlsx 或 .csv 文件，请使用相应的文件名。</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened. See that it is still there and that you may read it.</source>
        <translation>无法打开文件。请确认文件存在并有读取权限。</translation>
    </message>
    <message>
        <source>The file could not be written, and none was left behind. See that the folder is there, that it has room, and that no other program has the file open.</source>
        <translation>文件写入失败，未留下文件。请确认文件夹存在、空间充足，且文件未被其他程序打开。</translation>
    </message>
    <message>
        <source>The file is locked with a password, or of the old format .xls. Save it as .xlsx without a password and choose it again.</source>
        <translation>文件设有密码或为旧版 .xls 格式。请另存为不带密码的 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>The table is too large to be read at once. Divide it into several files.</source>
        <translation>表格过大，无法一次读取。请拆分为多个文件。</translation>
    </message>
    <message>
        <source>An .xlsx file holds 1,048,576 rows, and these are more. Filter them, or choose .csv.</source>
        <translation>数据超过 .xlsx 文件的 1,048,576 行上限。请筛选后导出，或选择 .csv。</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>Choose a table</source>
        <translation>选择名单文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格文件 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Excel table (*.xlsx);;CSV table (*.csv)</source>
        <translation>Excel 表格 (*.xlsx);;CSV 表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Unit %1</source>
        <translation>单位 %1</translation>
    </message>
    <message>
        <source>Unit %1 – administrator</source>
        <translation>单位 %1 · 事项管理员</translation>
    </message>
    <message>
        <source>Department %1</source>
        <translation>部门 %1</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Who sits here, and the unit or the department for which.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>StationKeychain</name>
    <message>
        <source>The system keychain stayed locked. Unlock it, or type the password each time.</source>
        <translation>系统密钥环未解锁。请解锁，或每次输入密码。</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be reached. The password is not kept, and is asked for each time.</source>
        <translation>本机没有可用的系统密钥环。密码不会保存，每次使用时询问。</translation>
    </message>
</context>
<context>
    <name>StationPassword</name>
    <message>
        <source>The server asks for the password of the login in the address. Give it in PGPASSFILE or PGPASSWORD, or keep it in this computer&apos;s keychain.</source>
        <translation>服务器要求地址中登录名的密码。请通过 PGPASSFILE 或 PGPASSWORD 提供，或保存在本机的密钥环中。</translation>
    </message>
</context>
<context>
    <name>StationStore</name>
    <message>
        <source>A station&apos;s name is made of small letters a to z, digits, _ and -, begins with a letter and has at most 63 signs; names beginning with pg_ or hezhun_ are taken.</source>
        <translation>工作站名称由小写字母 a 至 z、数字、_ 和 - 组成，以字母开头，最长63个字符，且不能以 pg_ 或 hezhun_ 开头。</translation>
    </message>
    <message>
        <source>There is no station &quot;%1&quot; in this workspace.</source>
        <translation>该工作区没有工作站“%1”。</translation>
    </message>
    <message>
        <source>Your login may not make logins of stations. Let a superuser run: %1;</source>
        <translation>您的登录名无权建立工作站用户名。请超级用户执行：%1;</translation>
    </message>
    <message>
        <source>A station needs at least one connection.</source>
        <translation>工作站至少需要一个连接。</translation>
    </message>
    <message>
        <source>The server has a login &quot;%1&quot; already. Choose another name.</source>
        <translation>服务器上已有登录名“%1”，请另选一个名称。</translation>
    </message>
</context>
<context>
    <name>StationVerbs</name>
    <message>
        <source>--role is station, readonly or dispatcher.</source>
        <translation>--role 为 station、readonly 或 dispatcher。</translation>
    </message>
    <message>
        <source>--connections is a number, at least 1.</source>
        <translation>--connections 为数字，至少为1。</translation>
    </message>
    <message>
        <source>Added the station %1. Its secret, which is shown this once:</source>
        <translation>已添加工作站 %1。其密码只显示这一次：</translation>
    </message>
    <message>
        <source>The station %1 has a new secret, and what the old one had opened was ended. The new one is shown this once:</source>
        <translation>工作站 %1 的密码已更换，用旧密码打开的连接和会话均已结束。新密码只显示这一次：</translation>
    </message>
    <message>
        <source>Removed the station %1.</source>
        <translation>已移除工作站 %1。</translation>
    </message>
    <message>
        <source>The station %1 is not admitted to this workspace any more. Its login stays: it is admitted to other databases of the server.</source>
        <translation>工作站 %1 不再准入本工作区。其登录名仍保留，因为它还可进入服务器上的其他数据库。</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>连接 %1/%2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>An embedded workspace has no station, and no password of one.</source>
        <translation>单机工作区没有工作站，也没有工作站密码。</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain has no password of this workspace any more.</source>
        <translation>本机密钥环已不再保存此工作区的密码。</translation>
    </message>
    <message>
        <source>Password of the station:</source>
        <translation>工作站密码：</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain keeps the password of this workspace.</source>
        <translation>本机密钥环已保存此工作区的密码。</translation>
    </message>
</context>
<context>
    <name>StoreErrors</name>
    <message>
        <source>There is no such case. Check the reference.</source>
        <translation>没有此办件，请核对办件编号。</translation>
    </message>
    <message>
        <source>The case was changed meanwhile. Look at its history, then decide again if need be.</source>
        <translation>该办件已有变动，请查看历史，必要时重新作出决定。</translation>
    </message>
    <message>
        <source>A colleague has this case open. It can be looked at, but not decided.</source>
        <translation>同事正在办理本件，可以查看，不能作出决定。</translation>
    </message>
    <message>
        <source>What was handed in can&apos;t be changed.</source>
        <translation>已提交的内容不能改动。</translation>
    </message>
    <message>
        <source>A case changes only by a decision.</source>
        <translation>办件只能通过决定变更。</translation>
    </message>
    <message>
        <source>This kind of case has no such action.</source>
        <translation>此办件类型没有该操作。</translation>
    </message>
    <message>
        <source>The case is in a state that does not allow this action.</source>
        <translation>办件当前状态不允许该操作。</translation>
    </message>
    <message>
        <source>You do not have the role that this action asks for on this desk.</source>
        <translation>您在此待办台没有该操作所需的角色。</translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation>请至少选择一个原因。</translation>
    </message>
    <message>
        <source>A decision can be taken back only by the one who made it, for one minute, and if nobody has acted since.</source>
        <translation>决定只能由作出人在一分钟内撤销，且其间无人办理。</translation>
    </message>
    <message>
        <source>The number, code, name or phone is bound to another verified account. Refuse, and point to the appeal.</source>
        <translation>证件号码、统一社会信用代码、单位名称或手机号已绑定其他实名账号，请作不通过处理，并告知可走申诉找回。</translation>
    </message>
    <message>
        <source>The words go to a phone as a message: leave out the ID number.</source>
        <translation>补充说明会以短信发送，请勿写入证件号码。</translation>
    </message>
    <message>
        <source>The history of this case does not fit together. Tell the administrator; nothing was changed.</source>
        <translation>该办件的历史前后不符，未作任何改动，请告知管理员。</translation>
    </message>
    <message>
        <source>The history can&apos;t be changed.</source>
        <translation>历史不能改动。</translation>
    </message>
    <message>
        <source>This login name is already used by somebody else. Choose another.</source>
        <translation>该用户名已被他人使用，请另选一个。</translation>
    </message>
    <message>
        <source>There is no account of this login name here.</source>
        <translation>此处没有该用户名的账号。</translation>
    </message>
    <message>
        <source>This account is verified already; nothing more can be handed in for it.</source>
        <translation>该账号已通过实名认证，不能再提交材料。</translation>
    </message>
    <message>
        <source>Login name or password is not right. Try again, or recover the account.</source>
        <translation>用户名或密码不正确，请重试，或找回账号。</translation>
    </message>
    <message>
        <source>The paper is not in the workspace. Tell the administrator.</source>
        <translation>工作区中没有该材料，请告知管理员。</translation>
    </message>
    <message>
        <source>The paper is no longer what was handed in. Tell the administrator; do not decide on it.</source>
        <translation>该材料与提交时不一致，请告知管理员，勿据此作出决定。</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace. Try again in a moment.</source>
        <translation>另一程序正在写入工作区，请稍后再试。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing was changed.</source>
        <translation>磁盘已满，未作任何改动，请清理空间后再试。</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be written. Check the rights of the file and its folder.</source>
        <translation>无法写入工作区，请检查文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>This file is not a Hezhun workspace. It was left as it is.</source>
        <translation>该文件不是核准工作区，未作改动。</translation>
    </message>
    <message>
        <source>The workspace answered with a fault. Nothing was changed; tell the administrator.</source>
        <translation>工作区出错，未作任何改动，请告知管理员。</translation>
    </message>
    <message>
        <source>The workspace refused this (%1).</source>
        <translation>工作区拒绝了此操作（%1）。</translation>
    </message>
    <message>
        <source>One of the reasons does not belong to this kind of case. Choose from the list.</source>
        <translation>所选原因中有一项不属于该类办件，请从列表中选择。</translation>
    </message>
    <message>
        <source>The connection to the workspace was lost. It is being made anew; nothing that you wrote is gone.</source>
        <translation>与工作区的连接已中断，正在重新连接；已填写的内容不会丢失。</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be reached just now. It is tried again and again.</source>
        <translation>暂时无法连接工作区，正在不断重试。</translation>
    </message>
    <message>
        <source>This login has no role in the workspace. Ask the administrator to admit the station.</source>
        <translation>该登录名在工作区中没有角色，请联系管理员准入本工作站。</translation>
    </message>
    <message>
        <source>The database does not allow this to the station&apos;s login. Nothing was changed; ask the administrator for the right.</source>
        <translation>数据库不允许工作站用户名执行此操作，未作任何改动，请联系管理员授权。</translation>
    </message>
    <message>
        <source>Nobody is logged in here. Log in, then try again.</source>
        <translation>当前无人登录，请登录后再试。</translation>
    </message>
    <message>
        <source>The session is over. Log in again; what you wrote stays where it is.</source>
        <translation>会话已结束，请重新登录；已填写的内容会保留。</translation>
    </message>
    <message>
        <source>This decision was answered already. Look at the history of the case.</source>
        <translation>该决定已有结果，请查看办件历史。</translation>
    </message>
    <message>
        <source>You have too many cases open. Give some back before you open another.</source>
        <translation>您打开的办件过多，请先退回一些再打开。</translation>
    </message>
    <message>
        <source>The words are too long for a message. Shorten them to 1,000 characters.</source>
        <translation>补充说明过长，无法作为短信发送，请缩短到1000字以内。</translation>
    </message>
    <message>
        <source>There is no such session; it has ended already.</source>
        <translation>没有该会话，它已经结束。</translation>
    </message>
    <message>
        <source>No code can be sent there. Check the phone number or the e-mail address.</source>
        <translation>无法向该地址发送验证码，请核对手机号或电子邮箱。</translation>
    </message>
    <message>
        <source>This code serves no longer. Ask for a new one.</source>
        <translation>验证码已失效，请重新获取。</translation>
    </message>
    <message>
        <source>Five codes were asked for this address within an hour. Try again later.</source>
        <translation>该地址一小时内获取验证码已达 5 次，请稍后再试。</translation>
    </message>
    <message>
        <source>A code was asked for a moment ago. Ask for another after a minute.</source>
        <translation>刚刚已获取过验证码，请一分钟后再试。</translation>
    </message>
    <message>
        <source>The code is not right. Type the six digits of the newest message.</source>
        <translation>验证码不正确，请输入最新一条短信中的六位数字。</translation>
    </message>
    <message>
        <source>This is for clerks at the counter. Ask the administrator for the role.</source>
        <translation>仅限窗口受理人员办理，请联系系统管理员授予角色。</translation>
    </message>
    <message>
        <source>Login name and number do not belong together here. Check both.</source>
        <translation>用户名与证件号码（统一社会信用代码）不一致，请核对。</translation>
    </message>
    <message>
        <source>This took too long to be answered. Try again.</source>
        <translation>操作已超时，请重试。</translation>
    </message>
    <message>
        <source>Too much was asked from this machine within an hour. Try again later.</source>
        <translation>本机一小时内查询过于频繁，请稍后再试。</translation>
    </message>
    <message>
        <source>This was asked too often within an hour. Try again later.</source>
        <translation>一小时内查询次数过多，请稍后再试。</translation>
    </message>
    <message>
        <source>No phone and no e-mail address is reserved for this account. Recover it by an appeal.</source>
        <translation>该账号未预留手机号和电子邮箱，请通过“账号申诉”找回。</translation>
    </message>
    <message>
        <source>Say in a few words why a new password is needed, in 200 characters at most.</source>
        <translation>请填写重置密码的原因，不超过 200 字。</translation>
    </message>
    <message>
        <source>This credit code is registered under another name: the unit was renamed. Recover its account by the appeal of a renamed unit.</source>
        <translation>该统一社会信用代码已用其他单位名称注册。单位已更名的，请通过“单位更名申诉”找回账号。</translation>
    </message>
    <message>
        <source>Something of the registration is missing or can&apos;t be so. Check what you typed.</source>
        <translation>注册信息不完整或有误，请核对后重新填写。</translation>
    </message>
    <message>
        <source>This ID number is registered already. Recover the account by a person&apos;s appeal.</source>
        <translation>该证件号码已注册，请通过“自然人申诉”找回账号。</translation>
    </message>
    <message>
        <source>This phone number is in use already. Take another, or recover the account by a person&apos;s appeal.</source>
        <translation>该手机号已使用。请更换手机号；如系本人账号，请通过“自然人申诉”找回。</translation>
    </message>
    <message>
        <source>A unit of this name is registered already. Recover its account by a unit&apos;s appeal.</source>
        <translation>该单位名称已注册，请通过“法人申诉”找回账号。</translation>
    </message>
    <message>
        <source>Choose the account that this is about.</source>
        <translation>请选择所涉及的账号。</translation>
    </message>
    <message>
        <source>This account does not match the case: neither number, code nor name is the same. Choose one of the accounts beside the case.</source>
        <translation>该账号与本办件不匹配：证件号码、信用代码和名称均不一致。请从办件旁列出的账号中选择。</translation>
    </message>
    <message>
        <source>This account was merged into another one. Choose the account that is in use.</source>
        <translation>该账号已并入其他账号，请选择在用的账号。</translation>
    </message>
    <message>
        <source>This phone number is bound to another verified account already.</source>
        <translation>该手机号已使用，已绑定其他实名账号。</translation>
    </message>
    <message>
        <source>The account has a phone already. Refuse, and point to the reset by a code.</source>
        <translation>该账号已预留手机号。请不予通过，并告知可凭手机验证码找回密码。</translation>
    </message>
    <message>
        <source>The old account has a project that the list leaves out (%1). Nothing was changed.</source>
        <translation>原账号名下的项目 %1 未列入清单。未作任何变更。</translation>
    </message>
    <message>
        <source>Row %1 of the list: one of the accounts does not exist, is no longer in use, or is old and new at once. Nothing was changed.</source>
        <translation>清单第 %1 行：账号不存在、已停用，或者同时作为原账号和新账号。未作任何变更。</translation>
    </message>
    <message>
        <source>Row %1 of the list: the project is not one of the old account. Nothing was changed.</source>
        <translation>清单第 %1 行：该项目不在原账号名下。未作任何变更。</translation>
    </message>
    <message>
        <source>Row %1 of the list: the project is there twice. Nothing was changed.</source>
        <translation>清单第 %1 行：该项目重复。未作任何变更。</translation>
    </message>
    <message>
        <source>Row %1 of the list: the project or one of the accounts is not of this unit. Nothing was changed.</source>
        <translation>清单第 %1 行：项目或账号不属于本单位。未作任何变更。</translation>
    </message>
    <message>
        <source>Papers are being reviewed for this. Wait for the outcome; nothing was changed.</source>
        <translation>相关材料正在审核，请等待审核结果；未作任何改动。</translation>
    </message>
    <message>
        <source>The name is too long, or the phone is none. Correct them, then try again.</source>
        <translation>姓名（名称）过长或手机号有误，请更正后重试。</translation>
    </message>
    <message>
        <source>Say why, in 200 characters at most, and without an ID number.</source>
        <translation>请填写原因，不超过 200 字，不得包含证件号码。</translation>
    </message>
    <message>
        <source>The account is locked already.</source>
        <translation>账号已处于锁定状态。</translation>
    </message>
    <message>
        <source>The account is not locked.</source>
        <translation>账号未锁定。</translation>
    </message>
    <message>
        <source>This is your own account. Let another administrator do it.</source>
        <translation>这是您本人的账号，请由其他管理员办理。</translation>
    </message>
    <message>
        <source>This account was merged into another one; nobody logs in with it any more.</source>
        <translation>该账号已并入其他账号，不能再用于登录。</translation>
    </message>
    <message>
        <source>Roles are given by the owner of the workspace: hezhunctl account grant.</source>
        <translation>角色由工作区所有者授予：hezhunctl account grant。</translation>
    </message>
    <message>
        <source>An account is of the type person or unit.</source>
        <translation>账号类型只能是自然人或法人。</translation>
    </message>
    <message>
        <source>This is for an administrator of the platform. Ask one of them.</source>
        <translation>仅平台管理员可以办理，请联系管理员。</translation>
    </message>
    <message>
        <source>Too much time has passed. Look it up once more.</source>
        <translation>查询已超时，请重新查询。</translation>
    </message>
    <message>
        <source>Type what is to be looked for, 200 characters at most.</source>
        <translation>请输入查找内容，不超过 200 字。</translation>
    </message>
    <message>
        <source>The password was used before: it is one of the last five. Choose another.</source>
        <translation>新密码与最近五次使用过的密码相同，请另设密码。</translation>
    </message>
    <message>
        <source>A reviewer has your papers open at this moment. Nothing was saved; try again in a few minutes.</source>
        <translation>审核人员正在查看您提交的材料，本次未保存，请几分钟后再试。</translation>
    </message>
    <message>
        <source>This credit code belongs to another account. If the unit was renamed, get that account back by a unit&apos;s appeal with the newest name.</source>
        <translation>该统一社会信用代码已绑定其他账号。单位更名的，请以最新名称通过法人申诉找回原账号。</translation>
    </message>
    <message>
        <source>This ID number belongs to another account. Get that account back by a person&apos;s appeal.</source>
        <translation>该证件号码已绑定其他账号，请通过自然人申诉找回原账号。</translation>
    </message>
    <message>
        <source>The ID number of a verified account can&apos;t be changed or removed. Whoever has another number registers a new account.</source>
        <translation>已实名认证账号的证件号码不能修改或删除；证件号码变更的，请注册新账号。</translation>
    </message>
    <message>
        <source>This phone number is used already. Use another, or get back the account that has it by an appeal.</source>
        <translation>该手机号已使用。请更换其他手机号，或通过申诉找回已绑定该手机号的账号。</translation>
    </message>
    <message>
        <source>This unit&apos;s name belongs to another account. Get that account back by a unit&apos;s appeal.</source>
        <translation>该单位名称已绑定其他账号，请通过法人申诉找回原账号。</translation>
    </message>
    <message>
        <source>These data are somebody else&apos;s. Only they, or a clerk at the counter, may do this.</source>
        <translation>这是他人的信息，只有本人或窗口工作人员可以办理。</translation>
    </message>
    <message>
        <source>An account of this type has no such part.</source>
        <translation>该类型账号没有这部分信息。</translation>
    </message>
    <message>
        <source>Before the first login, set a password of your own.</source>
        <translation>首次登录前请设置本人密码。</translation>
    </message>
    <message>
        <source>The administrator has locked this account. Ask the administrator why.</source>
        <translation>该账号已被管理员锁定，请联系管理员。</translation>
    </message>
    <message>
        <source>This is a one-time password. Set a password of your own, then log in with it.</source>
        <translation>这是一次性密码，请先设置本人密码，再以新密码登录。</translation>
    </message>
    <message>
        <source>The one-time password was good for 72 hours, which are over. Ask for another one.</source>
        <translation>一次性密码 72 小时有效期已过，请重新申领。</translation>
    </message>
    <message>
        <source>The password has expired. Set another one, then log in with it.</source>
        <translation>密码已过期，请设置新密码后登录。</translation>
    </message>
    <message>
        <source>This account was merged into another one of your unit. Log in with the other one.</source>
        <translation>该账号已并入本单位其他账号，请使用该账号登录。</translation>
    </message>
    <message>
        <source>This paper has no place in this kind of case. Remove it.</source>
        <translation>该类事项不需要此项材料，请移除。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>文件是空的，请另选一个文件。</translation>
    </message>
    <message>
        <source>The file is too large. Make it smaller.</source>
        <translation>文件过大，请压缩后再上传。</translation>
    </message>
    <message>
        <source>By its bytes the file is none of the formats that are taken here.</source>
        <translation>从文件内容看，这不是此处可接收的格式。</translation>
    </message>
    <message>
        <source>By its bytes the file has another format than this paper may have.</source>
        <translation>从文件内容看，其格式不是该项材料所允许的格式。</translation>
    </message>
    <message>
        <source>The picture is damaged: its header can&apos;t be read.</source>
        <translation>图片已损坏：无法读取文件头。</translation>
    </message>
    <message>
        <source>The picture has more pixels than can be shown. Make it smaller.</source>
        <translation>图片像素过大，无法显示，请缩小后再上传。</translation>
    </message>
    <message>
        <source>This paper is required. Upload it.</source>
        <translation>该项材料为必传，请上传。</translation>
    </message>
    <message>
        <source>These papers are no longer here: they were handed in, removed, or not touched for a day. Begin anew.</source>
        <translation>这些材料已不在此处：可能已提交、已移除，或超过一天未操作。请重新开始。</translation>
    </message>
    <message>
        <source>This kind of case belongs to another type of account, or to none.</source>
        <translation>该类事项属于另一类账号，或不属于任何账号。</translation>
    </message>
    <message>
        <source>You can&apos;t act for this account. Open a visit of it first.</source>
        <translation>您目前不能代该账号办理。请先在窗口登记来访。</translation>
    </message>
    <message>
        <source>Too much was begun at this machine and not handed in. Try again tomorrow.</source>
        <translation>本机上未提交的申请过多，请明天再试。</translation>
    </message>
    <message>
        <source>What was filled in can&apos;t be read. Fill it in anew.</source>
        <translation>填写的内容无法读取，请重新填写。</translation>
    </message>
    <message>
        <source>This is required and was left out.</source>
        <translation>此项必填，尚未填写。</translation>
    </message>
    <message>
        <source>There is no such kind of case here.</source>
        <translation>此处没有该类事项。</translation>
    </message>
    <message>
        <source>Nobody waits for these pages: they are drawn already, or another program draws them.</source>
        <translation>无需这些页面：已绘制完成，或正由另一程序绘制。</translation>
    </message>
    <message>
        <source>This is no page of a paper. Nothing was kept.</source>
        <translation>这不是材料的页面，未予保存。</translation>
    </message>
    <message>
        <source>The paper has too many pages. Nothing was kept.</source>
        <translation>材料页数过多，未予保存。</translation>
    </message>
    <message>
        <source>Only an administrator looks after messages that were given up.</source>
        <translation>只有管理员可以处理放弃发送的消息。</translation>
    </message>
    <message>
        <source>The message held a secret that is no longer kept. Let a new code or password be made.</source>
        <translation>该消息含有验证码或密码，内容已不再保留。请重新生成。</translation>
    </message>
    <message>
        <source>There is no such message among those that were given up.</source>
        <translation>放弃发送的消息中没有这一条。</translation>
    </message>
    <message>
        <source>Only the centre does this.</source>
        <translation>仅管理中心可办理此项。</translation>
    </message>
    <message>
        <source>This is no code of a division. Write the six digits of the county, city or province.</source>
        <translation>行政区划代码有误。请填写省、市或县的六位代码。</translation>
    </message>
    <message>
        <source>The login name stands in the list twice.</source>
        <translation>清单中用户名重复。</translation>
    </message>
    <message>
        <source>Write the department&apos;s name, in 100 characters at most and without an ID number.</source>
        <translation>请填写部门名称，不超过100字，不得含证件号码。</translation>
    </message>
    <message>
        <source>The operator is verified. A forgotten password is reset by a code, or by the administrator.</source>
        <translation>经办人已实名。忘记密码请通过验证码找回，或由管理员重置。</translation>
    </message>
    <message>
        <source>The department of this division has an account already.</source>
        <translation>该行政区划的部门已发放账号。</translation>
    </message>
    <message>
        <source>The division stands in the list twice.</source>
        <translation>清单中行政区划重复。</translation>
    </message>
    <message>
        <source>The department of this division has no account yet.</source>
        <translation>该行政区划的部门尚未发放账号。</translation>
    </message>
    <message>
        <source>The register is open to units, departments and the centre, each from its own desk.</source>
        <translation>备案台账由单位、主管部门和管理中心各自查看。</translation>
    </message>
    <message>
        <source>There is no such registration, or it can&apos;t be seen from this desk.</source>
        <translation>没有该登记，或当前岗位无权查看。</translation>
    </message>
    <message>
        <source>Only they themselves, clerks at the counter and administrators look at somebody&apos;s way in.</source>
        <translation>只有本人、窗口人员和管理员可以查看进入情况。</translation>
    </message>
    <message>
        <source>Not everything that entry asks for is there. Look at the steps, one by one.</source>
        <translation>进入条件尚未全部满足，请逐项查看。</translation>
    </message>
    <message>
        <source>There is no such matter. Choose from the list.</source>
        <translation>没有这个服务事项，请从列表中选择。</translation>
    </message>
    <message>
        <source>Somebody is changing this person&apos;s account at this moment. Try again.</source>
        <translation>该人员的账号正被修改，请稍后再试。</translation>
    </message>
    <message>
        <source>This role was withdrawn or given anew already. Look at the list again.</source>
        <translation>该授权已收回或已重新授予，请刷新列表。</translation>
    </message>
    <message>
        <source>Only the unit&apos;s own account, or its matter administrator in this system, gives roles in its name.</source>
        <translation>只有单位账号或其在本系统的事项管理员可以以单位名义授权。</translation>
    </message>
    <message>
        <source>This person has a role of the unit in this system already. Change or renew it instead.</source>
        <translation>该人员在本系统已有本单位的授权，请变更或续期。</translation>
    </message>
    <message>
        <source>This person holds the office of a department. Another person must take the office first.</source>
        <translation>该人员是地方管理部门的操作员，须先由他人接任。</translation>
    </message>
    <message>
        <source>This person is a person commissioner, and can&apos;t be a unit commissioner besides. That role has to be withdrawn first.</source>
        <translation>该人员是自然人特派员，不能同时为法人特派员，须先收回原授权。</translation>
    </message>
    <message>
        <source>This person is a unit commissioner, and can&apos;t become a person commissioner.</source>
        <translation>该人员是法人特派员，不能成为自然人特派员。</translation>
    </message>
    <message>
        <source>A login name stands where the person&apos;s name belongs. Type the name as it is on the ID.</source>
        <translation>姓名处填写了登录名，请填写证件上的姓名。</translation>
    </message>
    <message>
        <source>Type the name, and the ID number or the login name.</source>
        <translation>请填写姓名，以及证件号码或登录名。</translation>
    </message>
    <message>
        <source>Name and number do not belong together. Both must be exactly as the person was verified with them.</source>
        <translation>姓名与号码不相符，两者须与实名认证时完全一致。</translation>
    </message>
    <message>
        <source>The unit has not gone into this system yet. Go through its entry once; then its roles can be given.</source>
        <translation>单位尚未进入过本系统，请先通过入口进入一次，之后即可授权。</translation>
    </message>
    <message>
        <source>No person of this number or login name is registered. Let them register a person&apos;s account first, or check what was typed.</source>
        <translation>没有以该号码或登录名注册的自然人，请对方先注册自然人账号，或核对所填内容。</translation>
    </message>
    <message>
        <source>This person is registered, but their real name is not verified. Let them be verified first.</source>
        <translation>该人员已注册，但未通过实名认证，请对方先完成认证。</translation>
    </message>
    <message>
        <source>This is your own role. Let the unit&apos;s account change it.</source>
        <translation>这是您本人的授权，请由单位账号办理。</translation>
    </message>
    <message>
        <source>The unit&apos;s registration for foreign-expert projects must have passed its supervising department. That is not kept here yet, so that roles in that system can&apos;t be given.</source>
        <translation>单位在外国专家项目中的注册须经归口管理单位审核通过。本系统尚不保存该情况，因此不能授予该系统的角色。</translation>
    </message>
    <message>
        <source>There is no such role in this system. Choose from the list.</source>
        <translation>本系统没有该角色，请从列表中选择。</translation>
    </message>
    <message>
        <source>Five hundred persons were looked for in the unit&apos;s name within a day. Go on tomorrow.</source>
        <translation>一天内已以单位名义查找五百人，请明天继续。</translation>
    </message>
    <message>
        <source>This person is in the list already, for the same system.</source>
        <translation>该人员在名单中重复出现（同一系统）。</translation>
    </message>
    <message>
        <source>The unit is not verified, or its account is stopped. Roles are given by verified units only.</source>
        <translation>单位未通过实名认证，或账号已停用。只有通过实名认证的单位可以授权。</translation>
    </message>
    <message>
        <source>A unit commissioner can&apos;t become a person commissioner.</source>
        <translation>法人特派员不能变更为自然人特派员。</translation>
    </message>
    <message>
        <source>There is no such role of this unit. Look at the list again.</source>
        <translation>本单位没有该授权，请刷新列表。</translation>
    </message>
    <message>
        <source>The end lies in the past. Choose a later day.</source>
        <translation>截止日期已过，请选择以后的日期。</translation>
    </message>
    <message>
        <source>This person has a role in the commissioners&apos; system, and can&apos;t hold the office of a department. The unit has to withdraw the role first.</source>
        <translation>该人员在科技特派员系统中已有授权，不能担任地方管理部门操作员，须先由单位收回授权。</translation>
    </message>
    <message>
        <source>This account has the office of the department already.</source>
        <translation>该账号已是该部门的经办人。</translation>
    </message>
    <message>
        <source>The new operator&apos;s account is not verified. Refuse, and ask for verification first.</source>
        <translation>新经办人账号尚未实名。请不予通过，并提示先完成实名认证。</translation>
    </message>
    <message>
        <source>The department&apos;s operator is somebody else than the letter says: the ID number of the operator until now is not theirs.</source>
        <translation>该部门现任经办人与公函所载不符：原经办人证件号码不一致。</translation>
    </message>
    <message>
        <source>This account is verified with another ID number than the new operator&apos;s. Choose theirs.</source>
        <translation>该账号实名的证件号码与新经办人不一致，请选择新经办人本人的账号。</translation>
    </message>
    <message>
        <source>There is no registration of this reference or filing number.</source>
        <translation>没有该受理号或备案编号的登记。</translation>
    </message>
    <message>
        <source>What was filled in is too long to be kept. Shorten it.</source>
        <translation>填写的内容过长，无法保存，请精简。</translation>
    </message>
    <message>
        <source>Your real name is not verified, or no longer. Have it verified first: under &quot;Mine&quot;.</source>
        <translation>您的实名认证尚未通过或已失效，请先到“我的”完成实名认证。</translation>
    </message>
    <message>
        <source>The unit did not grant you this role, or withdrew it. Ask the unit, or choose another one.</source>
        <translation>该单位未授予您此角色或已收回，请联系单位或选择其他单位。</translation>
    </message>
    <message>
        <source>The role that the unit granted you has run out. Ask the unit to grant it anew.</source>
        <translation>单位授予您的角色已到期，请联系单位重新授权。</translation>
    </message>
    <message>
        <source>The unit&apos;s account is stopped, and with it everything that is done in its name. Ask the unit.</source>
        <translation>该单位账号已停用，以其名义办理的事项随之停止，请联系单位。</translation>
    </message>
    <message>
        <source>The unit&apos;s real name is not verified, or no longer. Ask the unit to have it verified.</source>
        <translation>该单位实名认证尚未通过或已失效，请联系单位完成认证。</translation>
    </message>
    <message>
        <source>There is a registration already: it is under way or filed. There can be only one at a time.</source>
        <translation>已有一项备案登记正在办理或已备案，同一时间只能有一项。</translation>
    </message>
    <message>
        <source>Another registration is being filled in. Hand it in or throw it away first.</source>
        <translation>另有一份登记正在填写，请先提交或删除该草稿。</translation>
    </message>
    <message>
        <source>This did not come back, or was handed in again already. Look at where it lies.</source>
        <translation>该登记没有被退回，或已重新提交，请查看其当前状态。</translation>
    </message>
    <message>
        <source>What you correct here is under way again: its return was undone. Throw these corrections away.</source>
        <translation>该登记的退回已被撤销，正在继续办理，请删除此处的修改。</translation>
    </message>
    <message>
        <source>The unit stays what it is once a registration was handed in.</source>
        <translation>登记提交之后不能再更换单位。</translation>
    </message>
    <message>
        <source>No department of this level is there yet for the registered address. Choose another level, or ask the centre.</source>
        <translation>登记地尚无该级别的主管部门，请选择其他级别或咨询管理中心。</translation>
    </message>
    <message>
        <source>It was handed in again meanwhile. Ask the centre to undo the decision.</source>
        <translation>申请人已重新提交，不能撤销决定。如有错误，请由管理中心撤销。</translation>
    </message>
    <message>
        <source>This decision was undone already.</source>
        <translation>该操作已被撤销。</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Choose a decision of the unit or of a department.</source>
        <translation>此项不能撤销，请选择单位或主管部门的操作。</translation>
    </message>
</context>
<context>
    <name>StorePictures</name>
    <message>
        <source>This PDF has %1 pages, of which %2 are shown here. Ask for the others as a JPG or PNG.</source>
        <translation>该 PDF 共 %1 页，此处显示 %2 页。其余页面请申请人改传 JPG 或 PNG。</translation>
    </message>
</context>
<context>
    <name>Telephone</name>
    <message>
        <source>A telephone number is written as area code, hyphen, number, such as 010-12345678. Write it so.</source>
        <translation>电话号码应按“区号-号码”填写，如 010-12345678。</translation>
    </message>
</context>
<context>
    <name>TextCheck</name>
    <message>
        <source>There is a blank before or after the text. Remove it.</source>
        <translation>文字首尾有空格，请删去。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen, or broken ones. Type it anew instead of pasting it.</source>
        <translation>文字中有不可见或损坏的字符，请手工重新输入，不要粘贴。</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: at most %n character(s) are allowed. Shorten it.</source>
        <translation>
            <numerusform>文字过长，最多%n个字符，请缩短。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is entered. Enter the value.</source>
        <translation>尚未填写，请填写。</translation>
    </message>
    <message>
        <source>The value holds full-width characters. Switch the input method to half-width and type it again.</source>
        <translation>含有全角字符，请将输入法切换到半角后重新输入。</translation>
    </message>
    <message>
        <source>There is a blank before, after or within the value. Remove it.</source>
        <translation>首尾或中间有空格，请删去。</translation>
    </message>
</context>
<context>
    <name>TourSteps</name>
    <message>
        <source>A case is fully shown, with both documents, and can be passed.</source>
        <translation>办件及两份材料完整显示，可以通过。</translation>
    </message>
    <message>
        <source>One document takes the room of both.</source>
        <translation>单份材料占满全部位置。</translation>
    </message>
    <message>
        <source>The loupe is over the document.</source>
        <translation>放大镜显示在材料上。</translation>
    </message>
    <message>
        <source>The sample lies beside the document.</source>
        <translation>样例显示在材料旁。</translation>
    </message>
    <message>
        <source>Both documents are side by side again.</source>
        <translation>两份材料重新并排。</translation>
    </message>
    <message>
        <source>The case is passed, and the next one is shown.</source>
        <translation>办件已通过，显示下一件。</translation>
    </message>
    <message>
        <source>The workspace has the case as passed.</source>
        <translation>工作区中该办件为已通过。</translation>
    </message>
    <message>
        <source>Two reasons are chosen, and words are typed.</source>
        <translation>已选两个原因，并填写补充说明。</translation>
    </message>
    <message>
        <source>The case is refused, and the next one is shown.</source>
        <translation>办件未通过，显示下一件。</translation>
    </message>
    <message>
        <source>The workspace has the refusal with its reasons and words.</source>
        <translation>工作区中有该不通过决定及其原因和补充说明。</translation>
    </message>
    <message>
        <source>The refusal is taken back, and its case is shown again.</source>
        <translation>不通过决定已撤销，重新显示该办件。</translation>
    </message>
    <message>
        <source>The workspace has the case open again, with its history.</source>
        <translation>工作区中该办件重新待审核，历史完整。</translation>
    </message>
    <message>
        <source>The menu of the person at the keys opens.</source>
        <translation>用户菜单打开。</translation>
    </message>
    <message>
        <source>The menu changes the language.</source>
        <translation>菜单可切换语言。</translation>
    </message>
    <message>
        <source>The queue is in the other language.</source>
        <translation>待办已切换语言。</translation>
    </message>
    <message>
        <source>The case is in the other language.</source>
        <translation>办件已切换语言。</translation>
    </message>
    <message>
        <source>The reasons are in the other language.</source>
        <translation>原因已切换语言。</translation>
    </message>
    <message>
        <source>Esc closes the reasons, and Esc goes back to the queue.</source>
        <translation>按 Esc 关闭原因列表，再按 Esc 返回待办。</translation>
    </message>
    <message>
        <source>The menu changes the colours.</source>
        <translation>菜单可切换配色。</translation>
    </message>
    <message>
        <source>The case is in the other colours.</source>
        <translation>办件已切换配色。</translation>
    </message>
    <message>
        <source>Logging out leads to the login, without a password in it.</source>
        <translation>退出登录后回到登录页，密码栏为空。</translation>
    </message>
    <message>
        <source>The demo is made, and its login is shown.</source>
        <translation>演示工作区已生成，显示登录页。</translation>
    </message>
    <message>
        <source>Name and password stand in their fields.</source>
        <translation>用户名和密码已填入。</translation>
    </message>
    <message>
        <source>A wrong password is refused, and forgotten.</source>
        <translation>密码错误时拒绝登录，并清空密码栏。</translation>
    </message>
    <message>
        <source>The right password leads to the queue, the oldest case first.</source>
        <translation>密码正确时进入待办，最早的办件在前。</translation>
    </message>
    <message>
        <source>The history tells who did what with the case.</source>
        <translation>历史列明何人对办件作了何种办理。</translation>
    </message>
    <message>
        <source>Esc closes the history.</source>
        <translation>按 Esc 关闭历史。</translation>
    </message>
    <message>
        <source>Esc goes back to the queue, to the row of the case.</source>
        <translation>按 Esc 返回待办，定位到该办件。</translation>
    </message>
    <message>
        <source>What was decided today is listed, the last decision first.</source>
        <translation>列出今日已办，最近的决定在前。</translation>
    </message>
    <message>
        <source>A reference finds its case, whatever its state.</source>
        <translation>按办件编号可查到任何状态的办件。</translation>
    </message>
    <message>
        <source>The page of keys is shown.</source>
        <translation>显示按键说明页。</translation>
    </message>
    <message>
        <source>Every row of the history fits to the others.</source>
        <translation>历史各条记录前后相符。</translation>
    </message>
    <message>
        <source>The search finds names by how they begin.</source>
        <translation>搜索可按姓名开头查找。</translation>
    </message>
    <message>
        <source>Esc ends the search.</source>
        <translation>按 Esc 结束搜索。</translation>
    </message>
    <message>
        <source>Only late cases are listed.</source>
        <translation>只列超期办件。</translation>
    </message>
    <message>
        <source>The filters are cleared.</source>
        <translation>筛选已清除。</translation>
    </message>
    <message>
        <source>Only cases of one kind are listed.</source>
        <translation>只列一种类型的办件。</translation>
    </message>
    <message>
        <source>The case with the least time left comes first.</source>
        <translation>剩余时间最少的办件在前。</translation>
    </message>
    <message>
        <source>The oldest case comes first again.</source>
        <translation>最早的办件重新在前。</translation>
    </message>
    <message>
        <source>Space shows the first document of a case.</source>
        <translation>按空格显示办件的第一份材料。</translation>
    </message>
    <message>
        <source>Space closes the quick look.</source>
        <translation>按空格关闭快速查看。</translation>
    </message>
    <message>
        <source>Somebody whose password and phone are lost says who they are.</source>
        <translation>密码和手机均已遗失的办事人填报身份。</translation>
    </message>
    <message>
        <source>Two photographs from the clipboard are looked at.</source>
        <translation>剪贴板中的两张照片已检查。</translation>
    </message>
    <message>
        <source>Both photographs are there.</source>
        <translation>两张照片均已放入。</translation>
    </message>
    <message>
        <source>A code is on its way to the phone.</source>
        <translation>验证码已发往手机。</translation>
    </message>
    <message>
        <source>The code arrives.</source>
        <translation>验证码已收到。</translation>
    </message>
    <message>
        <source>The appeal is handed in, with a reference in large.</source>
        <translation>申诉已提交，显示办件编号。</translation>
    </message>
    <message>
        <source>The way back leads to the login.</source>
        <translation>返回登录页。</translation>
    </message>
    <message>
        <source>Approving asks which account is given back.</source>
        <translation>通过申诉前须选定找回的账号。</translation>
    </message>
    <message>
        <source>The account is chosen, and the appeal approved.</source>
        <translation>已选定账号，申诉通过。</translation>
    </message>
    <message>
        <source>A one-time password waits in the outbox.</source>
        <translation>一次性密码已进入待发短信。</translation>
    </message>
    <message>
        <source>The one-time password opens the page for a password of one&apos;s own, and nothing else.</source>
        <translation>一次性密码只能打开设置新密码的页面。</translation>
    </message>
    <message>
        <source>The new password is set, and its owner is in.</source>
        <translation>新密码已设置，本人登录成功。</translation>
    </message>
    <message>
        <source>The converted pictures are taken.</source>
        <translation>已采用转换后的图片。</translation>
    </message>
    <message>
        <source>The reviewer logs in.</source>
        <translation>审核员登录。</translation>
    </message>
    <message>
        <source>The ID number finds the applicant&apos;s case in the queue.</source>
        <translation>按证件号码在待办中找到该办件。</translation>
    </message>
    <message>
        <source>The applicant&apos;s case is fully shown.</source>
        <translation>办件完整显示。</translation>
    </message>
    <message>
        <source>Somebody without an account says who they are.</source>
        <translation>没有账号的办事人填报身份。</translation>
    </message>
    <message>
        <source>A login name and a strong password are chosen.</source>
        <translation>设置登录名和强密码。</translation>
    </message>
    <message>
        <source>The account is there.</source>
        <translation>账号已建立。</translation>
    </message>
    <message>
        <source>The new account logs in, and is shown its own information.</source>
        <translation>新账号登录，显示我的信息。</translation>
    </message>
    <message>
        <source>Complete data are checked by the national service, which does not know them; the upload opens.</source>
        <translation>信息填全后提交国家平台核验，未通过，开放材料上传。</translation>
    </message>
    <message>
        <source>Two pictures from the clipboard are offered as JPG.</source>
        <translation>剪贴板中的两张图片提示转换为 JPG。</translation>
    </message>
    <message>
        <source>The papers are handed in.</source>
        <translation>材料已提交。</translation>
    </message>
    <message>
        <source>The reviewer refuses, and says why.</source>
        <translation>审核员不予通过并说明原因。</translation>
    </message>
    <message>
        <source>The applicant is told why.</source>
        <translation>申请人看到未通过原因。</translation>
    </message>
    <message>
        <source>A better picture takes the place of the first.</source>
        <translation>更清晰的图片替换原图。</translation>
    </message>
    <message>
        <source>The corrected papers are handed in.</source>
        <translation>补正材料已提交。</translation>
    </message>
    <message>
        <source>The reviewer passes.</source>
        <translation>审核员审核通过。</translation>
    </message>
    <message>
        <source>A message to the applicant&apos;s phone waits in the outbox.</source>
        <translation>告知申请人的短信已进入待发。</translation>
    </message>
    <message>
        <source>The applicant is verified.</source>
        <translation>申请人已通过实名认证。</translation>
    </message>
    <message>
        <source>The commissioner logs in.</source>
        <translation>科技特派员登录。</translation>
    </message>
    <message>
        <source>A registration can be begun.</source>
        <translation>可以开始填写登记。</translation>
    </message>
    <message>
        <source>The form is there, with what is taken from the account and the unit.</source>
        <translation>登记表已打开，带入了账号和单位的信息。</translation>
    </message>
    <message>
        <source>The form is filled in, and two pictures from the clipboard are looked at.</source>
        <translation>登记表填写完毕，两张剪贴板图片正在检查。</translation>
    </message>
    <message>
        <source>Both papers are in the draft.</source>
        <translation>两份材料已存入草稿。</translation>
    </message>
    <message>
        <source>A code is on its way to the operator&apos;s phone.</source>
        <translation>验证码已发往经办人手机。</translation>
    </message>
    <message>
        <source>The operator&apos;s code arrives.</source>
        <translation>经办人收到验证码。</translation>
    </message>
    <message>
        <source>The account has the operator&apos;s phone.</source>
        <translation>账号已记入经办人手机。</translation>
    </message>
    <message>
        <source>The centre logs in.</source>
        <translation>管理中心登录。</translation>
    </message>
    <message>
        <source>The departments that have an account are listed.</source>
        <translation>列出已开通账号的主管部门。</translation>
    </message>
    <message>
        <source>The centre issues an account to a county&apos;s department, with a one-time password for its letter.</source>
        <translation>管理中心为县级主管部门开通账号，信函中附一次性密码。</translation>
    </message>
    <message>
        <source>The one-time password of the letter opens the page for a password of one&apos;s own.</source>
        <translation>凭信函中的一次性密码进入设置密码页面。</translation>
    </message>
    <message>
        <source>The operator&apos;s own password is set, and who they are remains to be said.</source>
        <translation>经办人已设置自己的密码，尚待填写本人信息。</translation>
    </message>
    <message>
        <source>The operator is verified.</source>
        <translation>经办人已通过实名认证。</translation>
    </message>
    <message>
        <source>The operator has the department&apos;s desk.</source>
        <translation>经办人进入主管部门的待办台。</translation>
    </message>
    <message>
        <source>A unit that is not verified logs in.</source>
        <translation>未实名认证的单位登录。</translation>
    </message>
    <message>
        <source>The unit is verified.</source>
        <translation>单位已通过实名认证。</translation>
    </message>
    <message>
        <source>The unit logs in to its desk.</source>
        <translation>单位登录到本单位的待办台。</translation>
    </message>
    <message>
        <source>The way into the system is checked step by step.</source>
        <translation>逐项核查进入系统的条件。</translation>
    </message>
    <message>
        <source>The unit has gone into the system of commissioners.</source>
        <translation>单位已进入科技特派员系统。</translation>
    </message>
    <message>
        <source>The unit has granted nothing so far.</source>
        <translation>单位尚未授权任何人。</translation>
    </message>
    <message>
        <source>The unit grants somebody its administration.</source>
        <translation>单位授权一名事项管理员。</translation>
    </message>
    <message>
        <source>The unit grants a commissioner&apos;s role.</source>
        <translation>单位授权一名科技特派员。</translation>
    </message>
    <message>
        <source>The registration is handed in, and lies with the unit.</source>
        <translation>备案登记已提交，待单位核实。</translation>
    </message>
    <message>
        <source>The commissioner logs in again.</source>
        <translation>科技特派员再次登录。</translation>
    </message>
    <message>
        <source>The registration came back, and says why.</source>
        <translation>备案登记被退回，并说明了原因。</translation>
    </message>
    <message>
        <source>What was declared is there to be corrected.</source>
        <translation>已填报的内容可以修改。</translation>
    </message>
    <message>
        <source>The corrected registration is handed in as the next round.</source>
        <translation>修改后的备案登记已重新提交。</translation>
    </message>
    <message>
        <source>The registration is fully shown, its form beside its papers.</source>
        <translation>备案登记完整显示，填报内容与材料并列。</translation>
    </message>
    <message>
        <source>The unit says what is wrong with it.</source>
        <translation>单位选择退回原因。</translation>
    </message>
    <message>
        <source>The unit has returned it.</source>
        <translation>单位已退回。</translation>
    </message>
    <message>
        <source>The unit&apos;s admin finds the registration.</source>
        <translation>单位管理员看到该备案登记。</translation>
    </message>
    <message>
        <source>The unit&apos;s admin finds the corrected registration.</source>
        <translation>单位管理员看到修改后的备案登记。</translation>
    </message>
    <message>
        <source>The unit has verified it.</source>
        <translation>单位已核实通过。</translation>
    </message>
    <message>
        <source>The county&apos;s operator finds the registration.</source>
        <translation>县级部门经办人看到该备案登记。</translation>
    </message>
    <message>
        <source>The department has reviewed it.</source>
        <translation>部门已审核通过。</translation>
    </message>
    <message>
        <source>The reviewed registration lies on the department&apos;s desk.</source>
        <translation>已审核的备案登记在部门待办中。</translation>
    </message>
    <message>
        <source>The reviewed registration is shown, and can be filed.</source>
        <translation>已审核的备案登记完整显示，可以确认备案。</translation>
    </message>
    <message>
        <source>The department has filed it.</source>
        <translation>部门已确认备案。</translation>
    </message>
    <message>
        <source>The filing has a number.</source>
        <translation>备案已取得编号。</translation>
    </message>
    <message>
        <source>The county&apos;s register shows the number.</source>
        <translation>县级备案名册中显示该编号。</translation>
    </message>
    <message>
        <source>The county&apos;s operator finds the registration again.</source>
        <translation>县级部门经办人再次看到该备案登记。</translation>
    </message>
    <message>
        <source>The department has filed it anew.</source>
        <translation>部门已重新确认备案。</translation>
    </message>
    <message>
        <source>The new number is in force, the old one is revoked.</source>
        <translation>新编号有效，原编号已作废。</translation>
    </message>
    <message>
        <source>The county&apos;s register shows the new number, and the old one as revoked.</source>
        <translation>县级备案名册中显示新编号，原编号标为作废。</translation>
    </message>
    <message>
        <source>The centre logs in once more.</source>
        <translation>中心再次登录。</translation>
    </message>
    <message>
        <source>The overview tells what lies where.</source>
        <translation>概览显示各环节的办理情况。</translation>
    </message>
    <message>
        <source>The centre sees every registration.</source>
        <translation>中心可以查看全部备案登记。</translation>
    </message>
    <message>
        <source>The register finds the registration.</source>
        <translation>在备案名册中找到该备案登记。</translation>
    </message>
    <message>
        <source>The registration is open, with its history.</source>
        <translation>备案登记已打开，可以查看历史。</translation>
    </message>
    <message>
        <source>The history offers to undo what was decided.</source>
        <translation>历史中可以撤销已作的决定。</translation>
    </message>
    <message>
        <source>Undoing asks why, and says what follows.</source>
        <translation>撤销前须选择原因，并说明后果。</translation>
    </message>
    <message>
        <source>The filing is undone.</source>
        <translation>备案已撤销。</translation>
    </message>
    <message>
        <source>The workspace has the filing as undone.</source>
        <translation>工作区中该备案已撤销。</translation>
    </message>
    <message>
        <source>The register marks the number as revoked.</source>
        <translation>备案名册中该编号标为作废。</translation>
    </message>
    <message>
        <source>The menu changes back to the language that the tour began in.</source>
        <translation>菜单可切换回导览开始时的语言。</translation>
    </message>
</context>
<context>
    <name>VerificationWords</name>
    <message>
        <source>Look through the data and save them again, or upload the papers below for a reviewer.</source>
        <translation>请核对信息后重新保存，或在下方上传材料，由审核员审核。</translation>
    </message>
    <message>
        <source>Put right what was found, and hand in the papers again.</source>
        <translation>请按提示修改后重新提交材料。</translation>
    </message>
    <message>
        <source>It belongs to another account. If that account is yours too, get it back by an appeal.</source>
        <translation>已被其他账号使用。如该账号也属本人，请通过申诉找回。</translation>
    </message>
    <message>
        <source>Fill in what has a red star, and save. The verification begins as soon as everything is there.</source>
        <translation>请填写带红星的项目并保存，信息填全后即开始实名认证。</translation>
    </message>
    <message>
        <source>The national service is being asked. The answer appears here by itself.</source>
        <translation>正在通过国家平台核验，结果将自动显示。</translation>
    </message>
    <message>
        <source>The national service can&apos;t say at the moment; it is asked again by itself. You need not wait: upload the papers below, and a reviewer looks at them.</source>
        <translation>国家平台暂时无法核验，系统将自动重试。您也可直接在下方上传材料，由审核员审核。</translation>
    </message>
    <message>
        <source>This identity is verified by papers: upload them below, and a reviewer looks at them.</source>
        <translation>该身份类型须通过材料认证，请在下方上传，由审核员审核。</translation>
    </message>
    <message>
        <source>There is nothing left to do. What was handed in can be looked at.</source>
        <translation>认证已完成，无需再办理。已提交的材料可以查看。</translation>
    </message>
    <message>
        <source>Already verified: changing these data may lead to a new verification.</source>
        <translation>已实名认证，修改用户信息可能会重新进行实名认证</translation>
    </message>
    <message>
        <source>A reviewer looks at the papers within 1 to 2 working days. The outcome is shown here and sent to your phone.</source>
        <translation>审核员将在 1 至 2 个工作日内审核，结果在此显示并短信告知。</translation>
    </message>
    <message>
        <source>In review: saving this change takes back what was handed in, and the papers are needed anew.</source>
        <translation>正在审核：保存修改将撤回已提交的材料，须重新上传。</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>The table of working days is no JSON object. Restore the file.</source>
        <translation>工作日表不是 JSON 对象，请恢复该文件。</translation>
    </message>
    <message>
        <source>The table of working days names no range of years. Correct the file.</source>
        <translation>工作日表未写明年份范围，请更正该文件。</translation>
    </message>
    <message>
        <source>The table of working days names no close of business such as 17:30. Correct the file.</source>
        <translation>工作日表未写明下班时间（如 17:30），请更正该文件。</translation>
    </message>
    <message>
        <source>The table of working days names no offset from UTC in minutes. Correct the file.</source>
        <translation>工作日表未写明与 UTC 相差的分钟数，请更正该文件。</translation>
    </message>
    <message>
        <source>The table of working days has a day that is wrong, outside its years, or both worked and free. Correct the file.</source>
        <translation>工作日表中有日期无效、超出年份范围，或既为工作日又为休息日，请更正该文件。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The folder %1 can&apos;t be made. Choose another place.</source>
        <translation>无法新建文件夹 %1，请另选位置。</translation>
    </message>
</context>
<context>
    <name>WorkspaceAddress</name>
    <message>
        <source>An address must not hold a password. Leave it out; it is asked for, or taken from the keychain.</source>
        <translation>地址中不得含密码，请去掉；密码将另行询问，或从密钥链读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a workspace. Write sqlite:PATH or postgresql://host/database.</source>
        <translation>“%1”不是工作区地址，应写作 sqlite:PATH 或 postgresql://host/database。</translation>
    </message>
    <message>
        <source>This is not the address of a server. Write postgresql://host/database.</source>
        <translation>这不是服务器地址，应写作 postgresql://host/database。</translation>
    </message>
    <message>
        <source>An address must not hold the parameter %1. Leave it out.</source>
        <translation>地址中不得含有参数 %1，请去掉。</translation>
    </message>
</context>
<context>
    <name>WorkspaceVerbs</name>
    <message>
        <source>Line %1 (%2) was refused:</source>
        <translation>第%1行（%2）未予接收：</translation>
    </message>
    <message>
        <source>Taken in: %1. Already there: %2. Refused: %3.</source>
        <translation>已接收%1件，原已存在%2件，未予接收%3件。</translation>
    </message>
    <message>
        <source>Reviewer %1: login %2, password %3</source>
        <translation>审核员 %1：用户名 %2，密码 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Public holidays are known up to %1 only: later working days count weekends alone.</source>
        <translation>法定节假日安排仅到%1年，此后的工作日只按周末计算。</translation>
    </message>
    <message>
        <source>The form is: hezhunctl %1</source>
        <translation>用法：hezhunctl %1</translation>
    </message>
    <message>
        <source>Looked at %1 cases, %2 decisions and %3 documents.</source>
        <translation>已核查办件%1件、决定%2条、材料%3份。</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>全部相符。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not fit.</source>
        <translation>
            <numerusform>有%n条记录不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A workspace to try things out in is a file: --workspace sqlite:PATH.</source>
        <translation>演示工作区是单机工作区：--workspace sqlite:PATH。</translation>
    </message>
</context>
<context>
    <name>hezhun::AboutPage</name>
    <message>
        <source>Hezhun</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>包含于 %1</translation>
    </message>
    <message>
        <source>Hezhun review desk</source>
        <translation>核准待办台</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Copyright © 2026 Hezhun contributors. Free software under the GNU General Public License, version 3 or any later version: you may use it, pass it on and change it under its terms. It comes without any warranty, as far as the law allows.</source>
        <translation>版权所有 © 2026 核准贡献者。本程序是自由软件，依 GNU 通用公共许可证第 3 版或其后任何版本发布：您可按其条款使用、传播和修改。在法律允许的范围内，不提供任何担保。</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>组成部分与许可证</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
</context>
<context>
    <name>hezhun::AccountActions</name>
    <message>
        <source>%1 is locked; nobody can log in with it.</source>
        <translation>%1 已锁定，任何人不能再用它登录。</translation>
    </message>
    <message>
        <source>Whoever was logged in as %1 is out.</source>
        <translation>%1 的全部登录已结束。</translation>
    </message>
    <message>
        <source>%1 is unlocked.</source>
        <translation>%1 已解锁。</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>锁定…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>One-time password…</source>
        <translation>一次性密码…</translation>
    </message>
    <message>
        <source>End logins…</source>
        <translation>结束登录…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why, for colleagues to read</source>
        <translation>锁定原因，供同事查看</translation>
    </message>
    <message>
        <source>Why the account is locked</source>
        <translation>账号锁定原因</translation>
    </message>
    <message>
        <source>Lock %1? Nobody can log in with it until it is unlocked, and whoever is logged in is out.</source>
        <translation>锁定 %1？解锁之前任何人不能用它登录，已登录的立即退出。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Give %1 a one-time password? The password that there is no longer serves, and whoever is logged in is out.</source>
        <translation>为 %1 生成一次性密码？原密码随即失效，已登录的立即退出。</translation>
    </message>
    <message>
        <source>Give a one-time password</source>
        <translation>生成一次性密码</translation>
    </message>
    <message>
        <source>End every login of %1? What was not yet sent stays undone.</source>
        <translation>结束 %1 的全部登录？尚未提交的操作不会生效。</translation>
    </message>
    <message>
        <source>End logins</source>
        <translation>结束登录</translation>
    </message>
</context>
<context>
    <name>hezhun::AccountList</name>
    <message>
        <source>Unit</source>
        <translation>法人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Accounts found</source>
        <translation>查到的账号</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已并入其他账号</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>hezhun::AdministrationPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号管理</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not delivered</source>
        <translation>
            <numerusform>%n 条短信未送达</numerusform>
        </translation>
    </message>
    <message>
        <source>Search above (/) for a login name or its beginning, or for the whole name, ID number or credit code. Every look is written down.</source>
        <translation>在上方（/）按登录名开头，或按完整姓名（名称）、证件号码、统一社会信用代码查找。每次查看均有记录。</translation>
    </message>
    <message>
        <source>Issue an account…</source>
        <translation>发放账号…</translation>
    </message>
    <message>
        <source>Undelivered messages</source>
        <translation>未送达短信</translation>
    </message>
    <message numerus="yes">
        <source>Undelivered messages (%n)</source>
        <translation>
            <numerusform>未送达短信（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose account?</source>
        <translation>要查看哪个账号？</translation>
    </message>
    <message>
        <source>The story of an account stands here: who it is, whether one can log in with it, what happened to it.</source>
        <translation>此处显示账号全貌：账号主体、能否登录、办理经过。</translation>
    </message>
    <message>
        <source>No account was found</source>
        <translation>未查到账号</translation>
    </message>
    <message>
        <source>Login names are found by their beginning; names, ID numbers and credit codes only whole.</source>
        <translation>登录名可按开头查找；姓名（名称）、证件号码、统一社会信用代码须输入完整。</translation>
    </message>
</context>
<context>
    <name>hezhun::AppealPage</name>
    <message>
        <source>This paper is needed.</source>
        <translation>请上传这份材料。</translation>
    </message>
    <message>
        <source>Recover an account by an appeal</source>
        <translation>账号申诉找回</translation>
    </message>
    <message>
        <source>For a unit whose login name is lost, or the phone of its agent. A unit that was renamed since it registered comes this way, too.</source>
        <translation>适用于遗忘用户名，或主代办人手机号已停用的单位。注册后更名的单位也由此办理。</translation>
    </message>
    <message>
        <source>For whoever has neither the login name nor the phone of the account any more, or whose ID number is registered already. Both sides of the ID are asked for, signed.</source>
        <translation>适用于遗忘用户名、预留手机号已停用，或证件号码已被注册的情形。须上传本人签名的证件正反面。</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>申诉信息</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证件材料</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机验证</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>申诉人</translation>
    </message>
    <message>
        <source>Of a person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Of a unit</source>
        <translation>法人</translation>
    </message>
    <message>
        <source>Look up the unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Hand in the appeal</source>
        <translation>提交申诉</translation>
    </message>
    <message>
        <source>To the login</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>No account has both this name and this credit code. Go on with the appeal if the unit was renamed, or is known under another name or code; a unit that never had an account registers.</source>
        <translation>未找到名称和统一社会信用代码均相符的账号。单位已更名，或账号登记的名称、代码不同的，请继续申诉；从未有过账号的单位，请先注册。</translation>
    </message>
    <message>
        <source>Register the unit</source>
        <translation>注册单位账号</translation>
    </message>
    <message>
        <source>The unit&apos;s account is there; its login name is %1. If its phone is still at hand, a code is enough for a new password; otherwise go on with the appeal.</source>
        <translation>已找到该单位的账号，用户名为 %1。预留手机仍在使用的，凭验证码即可重置密码；否则请继续申诉。</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Request by letter</source>
        <translation>来函申请</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Hand in the request</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回柜台</translation>
    </message>
</context>
<context>
    <name>hezhun::AppealReceipt</name>
    <message>
        <source>The appeal is handed in. Its reference:</source>
        <translation>申诉已提交，受理编号：</translation>
    </message>
    <message>
        <source>Note the reference, or print it: with it you are answered when you ask.</source>
        <translation>请记下或打印受理编号，咨询办理进度时须提供。</translation>
    </message>
    <message numerus="yes">
        <source>What happens next: a reviewer compares the papers within 1 to %n working day(s). The outcome comes as a message to the phone %1. If the account is given back, the message brings its login name and a one-time password, with which you log in and choose a password of your own.</source>
        <translation>
            <numerusform>后续流程：审核员将在 1 至 %n 个工作日内核对材料，结果以短信发送至手机 %1。审核通过的，短信中有用户名和一次性密码，请用它登录并设置自己的密码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The request is handed in. Its reference:</source>
        <translation>申请已提交，受理号：</translation>
    </message>
    <message numerus="yes">
        <source>What happens next: a reviewer compares the letter within 1 to %n working day(s). The outcome comes as a message to the phone %1.</source>
        <translation>
            <numerusform>接下来：审核人员在1至%n个工作日内核对来函，结果以短信发送至%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::BarPlot</name>
    <message>
        <source>%1: %L2</source>
        <extracomment>What a bar of a plot counts, and how many.</extracomment>
        <translation>%1 %L2 件</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>The label of a bar of a plot, then what it stands for.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>hezhun::BatchBar</name>
    <message numerus="yes">
        <source>“%1” for %n case(s), one after the other, each on its own?</source>
        <extracomment>%1: an action, as &quot;Confirm filing&quot;.</extracomment>
        <translation>
            <numerusform>对 %n 件逐件办理“%1”？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已办 %1 件，共 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) chosen. There is nothing that can be done to all of them at once: open them one by one.</source>
        <translation>
            <numerusform>已选 %n 件，没有可一并办理的操作，请逐件打开办理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) chosen</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不办理</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>hezhun::BatchReport</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What the batch did</source>
        <translation>批量办理结果</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseHeading</name>
    <message>
        <source>%1 · %2</source>
        <comment>subject, kind of case</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <comment>how long ago</comment>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Submitted %1, due %2</source>
        <translation>提交 %1，期限 %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>title, reference, submitted, time left</comment>
        <translation>%1，%2，%3，%4</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseHistoryModel</name>
    <message>
        <source>; </source>
        <extracomment>Between the reasons of a refusal.</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>政务服务平台</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseLease</name>
    <message>
        <source>An administrator took this case away from you. You can look at it, not decide it.</source>
        <translation>管理员已将该办件收回。您可以查看，不能办理。</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseListModel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>在办人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>办结 %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>期限 %1</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseListPage</name>
    <message>
        <source>Nothing matches these filters</source>
        <translation>没有符合筛选条件的办件</translation>
    </message>
    <message>
        <source>Other cases are left out of the list by the chips above it.</source>
        <translation>列表上方的筛选条件隐去了其他办件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>列表读取失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Look at the first document</source>
        <translation>查看第一份材料</translation>
    </message>
    <message>
        <source>Copy the reference %1</source>
        <translation>复制办件编号 %1</translation>
    </message>
    <message>
        <source>The public holidays of %1 are not known to this program yet: time left counts weekends only.</source>
        <translation>程序尚无%1年的法定节假日安排，剩余时间只按周末计算。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Take it away from %1</source>
        <comment>a colleague</comment>
        <translation>从%1处收回</translation>
    </message>
    <message>
        <source>Taken away from %1: %2. Anybody can open it now.</source>
        <comment>colleague, subject</comment>
        <translation>已从%1处收回：%2。现在任何人都可打开。</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseSession</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of documents</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no case on the screen.</source>
        <translation>当前没有打开的办件。</translation>
    </message>
    <message>
        <source>This can&apos;t be done with the case as it is now.</source>
        <translation>办件当前状态不允许该操作。</translation>
    </message>
    <message>
        <source>The case is not yet fully on the screen.</source>
        <translation>办件尚未完整显示，请稍候。</translation>
    </message>
    <message>
        <source>Still to be looked at: %1 (Tab)</source>
        <translation>尚未查看：%1（Tab）</translation>
    </message>
    <message>
        <source>This case was changed meanwhile. %1</source>
        <comment>who did what</comment>
        <translation>该办件已有变动：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, to whom</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Take back (Z)</source>
        <translation>撤销（Z）</translation>
    </message>
    <message>
        <source>Not done: %1, %2. %3</source>
        <comment>action, subject, why</comment>
        <translation>未能办理“%1”（%2）。%3</translation>
    </message>
    <message>
        <source>Not done: %1, %2. Somebody was faster. %3</source>
        <comment>action, subject, who did what</comment>
        <translation>未能办理“%1”（%2），已有人先行办理：%3</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>There is no decision of yours to take back.</source>
        <translation>您没有可撤销的决定。</translation>
    </message>
    <message>
        <source>Taken back: %1. The case is open again.</source>
        <translation>已撤销 %1，该办件已恢复待办。</translation>
    </message>
    <message>
        <source>The connection was lost at %1. You can decide again as soon as it is back; what you typed stays.</source>
        <translation>连接已于 %1 中断。恢复后即可继续办理，已填写的内容不会丢失。</translation>
    </message>
    <message>
        <source>The connection went away before the answer came. Whether this took place is not known yet: %1. It is asked as soon as the connection is back.</source>
        <translation>未收到答复连接即中断，尚不确定是否生效：%1。连接恢复后会立即核实。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between decisions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Not sent, because the connection went away: %1. What you typed is kept.</source>
        <translation>连接中断，未能发送：%1。已填写的内容已保留。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>The connection is back. This took place: %1.</source>
        <translation>连接已恢复。已生效：%1。</translation>
    </message>
    <message>
        <source>The connection is back. This did not take place: %1. What you typed is kept.</source>
        <translation>连接已恢复。未生效：%1。已填写的内容已保留。</translation>
    </message>
    <message>
        <source>The connection is back. This took place: %1. This did not: %2. What you typed is kept.</source>
        <translation>连接已恢复。已生效：%1。未生效：%2。已填写的内容已保留。</translation>
    </message>
    <message>
        <source>This case lies on another desk now. You can look at it, not decide it.</source>
        <translation>该办件现已转至其他待办台。您可以查看，不能办理。</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <comment>why</comment>
        <translation>未发送。%1</translation>
    </message>
    <message>
        <source>It is not known yet whether your last decision took place. It is just being asked.</source>
        <translation>尚不确定您的上一个决定是否生效，正在核实。</translation>
    </message>
    <message>
        <source>No account matches this case.</source>
        <translation>没有与本办件匹配的账号。</translation>
    </message>
</context>
<context>
    <name>hezhun::CaseUndoing</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>hezhun::ChallengeField</name>
    <message>
        <source>Type the characters of the picture.</source>
        <translation>请输入图中字符。</translation>
    </message>
    <message>
        <source>These are not the characters of the picture. Type the new ones.</source>
        <translation>字符不符，请输入新的字符。</translation>
    </message>
    <message>
        <source>Characters of the picture</source>
        <translation>图形验证码</translation>
    </message>
    <message>
        <source>Type the characters of the picture, or the sum of %1 and %2</source>
        <translation>请输入图中字符，或输入 %1 与 %2 之和</translation>
    </message>
    <message>
        <source>Other characters</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>Capital or small does not matter</source>
        <translation>不区分大小写</translation>
    </message>
</context>
<context>
    <name>hezhun::ChangePasswordPage</name>
    <message>
        <source>Your new password serves from now on. Log in with it.</source>
        <translation>新密码已生效，请用新密码登录。</translation>
    </message>
    <message>
        <source>Back to the login</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>You logged in with a one-time password, which has done its work now. Choose a password of your own; with it you are logged in at once.</source>
        <translation>您使用的是一次性密码。请设置自己的密码，设置后自动登录。</translation>
    </message>
    <message>
        <source>This is your first login. Choose a password that only you know; with it you are logged in at once.</source>
        <translation>这是您首次登录。请设置只有您本人知道的密码，设置后自动登录。</translation>
    </message>
    <message>
        <source>Your password has run out. Choose another; with it you are logged in at once. None of the last five passwords can come back.</source>
        <translation>您的密码已过期。请设置新密码，设置后自动登录。新密码不能与最近五次使用过的密码相同。</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Unit&apos;s login name: %1</source>
        <translation>单位用户名：%1</translation>
    </message>
    <message>
        <source>Login name: %1</source>
        <translation>用户名：%1</translation>
    </message>
    <message>
        <source>Change the password and log in</source>
        <translation>修改密码并登录</translation>
    </message>
</context>
<context>
    <name>hezhun::ChangesList</name>
    <message>
        <source>%1: %2</source>
        <comment>part, field</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Nothing has been changed so far.</source>
        <translation>暂无更新记录。</translation>
    </message>
    <message>
        <source>What was changed, the newest first.</source>
        <translation>信息更新记录，最新的在前。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The account itself</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event, role</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hezhun::ChoiceEditor</name>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>hezhun::CodeField</name>
    <message>
        <source>Have a code sent first, then type it here.</source>
        <translation>请先获取验证码，再在此输入。</translation>
    </message>
    <message>
        <source>Type the six digits of the code.</source>
        <translation>请输入六位验证码。</translation>
    </message>
    <message>
        <source>The code is no longer valid. Have another one sent.</source>
        <translation>验证码已失效，请重新获取。</translation>
    </message>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后可重新获取</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation>获取验证码</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>A code was sent to %1. It serves until %2, once.</source>
        <translation>验证码已发送至 %1，%2 前有效，限用一次。</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>六位验证码</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位数字</translation>
    </message>
</context>
<context>
    <name>hezhun::ColumnMemory</name>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>hezhun::ConnectionForm</name>
    <message>
        <source>Type the password of this station.</source>
        <translation>请填写工作站密码。</translation>
    </message>
    <message>
        <source>Choose the certificate of this station.</source>
        <translation>请选择本工作站的证书。</translation>
    </message>
    <message>
        <source>The pasted address allows a connection without encryption. It was not taken over: what crosses the network here is personal data.</source>
        <translation>粘贴的地址允许不加密连接，未予采用：网络上传输的是个人信息。</translation>
    </message>
    <message>
        <source>Every server with a certificate of this authority is believed, also another than the one named above. Choose this only if the administrator says so.</source>
        <translation>凡持有该机构所发证书的服务器都会被信任，即使不是所填的那台。仅在管理员要求时选用。</translation>
    </message>
    <message>
        <source>Nobody checks whom this computer talks to: somebody in the network could pose as the server and read passwords and papers. Choose this for a trial only.</source>
        <translation>不核验对方身份：网络中的他人可冒充服务器，读取密码和材料。仅限试用时选用。</translation>
    </message>
    <message>
        <source>Server and station</source>
        <translation>服务器与工作站</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Several are separated by commas, with a port where it is not 5432: db1.example, db2.example:5433. A whole address, postgresql://…, can be pasted here.</source>
        <translation>多台以逗号分隔，端口不是 5432 的须写明，如 db1.example, db2.example:5433。也可在此粘贴 postgresql:// 开头的完整地址。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Station login</source>
        <translation>工作站用户名</translation>
    </message>
    <message>
        <source>The name under which the database knows this computer, not your own login name.</source>
        <translation>数据库用来识别本机的名称，不是您本人的用户名。</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>核验内容</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>颁发机构证书</translation>
    </message>
    <message>
        <source>The file with which the server&apos;s certificate is checked: root.crt or a .pem, from the administrator.</source>
        <translation>用于核验服务器证书的文件，如 root.crt 或 .pem，由管理员下发。</translation>
    </message>
    <message>
        <source>This station has a certificate of its own</source>
        <translation>本工作站另有证书</translation>
    </message>
    <message>
        <source>Certificate of the station</source>
        <translation>工作站证书</translation>
    </message>
    <message>
        <source>Private key of the station</source>
        <translation>工作站私钥</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>证书 (*.crt *.pem *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority</source>
        <translation>选择颁发机构证书</translation>
    </message>
    <message>
        <source>Choose the certificate of the station</source>
        <translation>选择工作站证书</translation>
    </message>
    <message>
        <source>Choose the private key of the station</source>
        <translation>选择工作站私钥</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem);;All files (*)</source>
        <translation>私钥 (*.key *.pem);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate and name of the server (safest)</source>
        <translation>证书和服务器名（最安全）</translation>
    </message>
    <message>
        <source>Certificate only</source>
        <translation>仅证书</translation>
    </message>
    <message>
        <source>Nothing: encrypt only</source>
        <translation>不核验，仅加密</translation>
    </message>
</context>
<context>
    <name>hezhun::ConnectionPage</name>
    <message>
        <source>Connecting to %1… %2 s</source>
        <translation>正在连接 %1…… %2 秒</translation>
    </message>
    <message>
        <source>Connected: PostgreSQL %1, TLS %2. The workspace “%3” is ready.</source>
        <translation>已连接：PostgreSQL %1，TLS %2。工作区“%3”可用。</translation>
    </message>
    <message>
        <source>Not connected. See the field that is marked red.</source>
        <translation>未连接，请看标红的栏目。</translation>
    </message>
    <message>
        <source>Connect to the office&apos;s shared workspace</source>
        <translation>连接单位的共享工作区</translation>
    </message>
    <message>
        <source>The administrator gives out what is asked for here. An address that begins with postgresql:// can be pasted as a whole into the field for the server.</source>
        <translation>以下内容由管理员提供。以 postgresql:// 开头的完整地址可直接粘贴到“服务器”栏。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>hezhun::ContactSection</name>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>新手机号</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>新邮箱</translation>
    </message>
    <message>
        <source>A code is sent to the new number, to see that it is in your hands.</source>
        <translation>验证码将发送至新号码，以确认由您本人使用。</translation>
    </message>
    <message>
        <source>A code is sent to the new address, to see that it is in your hands.</source>
        <translation>验证码将发送至新邮箱，以确认由您本人使用。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>hezhun::ConversionOffer</name>
    <message>
        <source>The file is %1; wanted is %2.</source>
        <translation>文件格式为 %1，要求为 %2。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>The file has %1; at most %2 may be handed in.</source>
        <translation>文件大小为 %1，不得超过 %2。</translation>
    </message>
    <message>
        <source>The picture is stored lying on its side; not every program shows it upright.</source>
        <translation>图片按侧向存储，部分程序不能正向显示。</translation>
    </message>
    <message>
        <source>The file tells where the picture was taken, which nobody here needs to know.</source>
        <translation>文件中含有拍摄地点，办理业务无需提供。</translation>
    </message>
    <message>
        <source>It can be converted: JPG, upright, %1 × %2 pixels, without place and other additions, %3 instead of %4. The preview shows the converted picture.</source>
        <translation>可转换为：JPG，正向，%1 × %2 像素，去除拍摄地点等附加信息，大小 %3（原 %4）。预览为转换后的图片。</translation>
    </message>
    <message>
        <source>Take the converted picture</source>
        <translation>采用转换后的图片</translation>
    </message>
    <message>
        <source>Take the file as it is</source>
        <translation>使用原文件</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>hezhun::CounterHome</name>
    <message>
        <source>Type the login name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Type the number from the paper that you were shown.</source>
        <translation>请按办事人出示的证件输入号码。</translation>
    </message>
    <message>
        <source>%1 (%2), until %3</source>
        <translation>%1（%2），至 %3</translation>
    </message>
    <message>
        <source>No visit is open.</source>
        <translation>当前没有办理中的来访。</translation>
    </message>
    <message>
        <source>Open visits (Enter goes on)</source>
        <translation>办理中的来访（回车继续）</translation>
    </message>
    <message>
        <source>Somebody with an account</source>
        <translation>办事人已有账号</translation>
    </message>
    <message>
        <source>Look at the ID, or at the licence of the unit, and type its number. When it belongs to the account, you can look after it for half an hour as its holder could.</source>
        <translation>核对身份证件或单位执照后输入号码。号码与账号一致的，半小时内可代其办理本人能办的事项。</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>ID number, or credit code of a unit</source>
        <translation>证件号码（单位填统一社会信用代码）</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Open visits</source>
        <translation>办理中的来访</translation>
    </message>
    <message>
        <source>Somebody who can&apos;t log in</source>
        <translation>办事人无法登录</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>注册账号…</translation>
    </message>
    <message>
        <source>A person or a unit that has no account yet.</source>
        <translation>自然人或单位尚无账号。</translation>
    </message>
    <message>
        <source>Forgotten login name…</source>
        <translation>找回登录名…</translation>
    </message>
    <message>
        <source>By the name and the number, both of which must match.</source>
        <translation>按姓名（名称）和号码查找，两项须一致。</translation>
    </message>
    <message>
        <source>Forgotten password…</source>
        <translation>重置密码…</translation>
    </message>
    <message>
        <source>By a code to the phone or the address of the account.</source>
        <translation>验证码发至账号预留的手机或邮箱。</translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation>账号申诉…</translation>
    </message>
    <message>
        <source>Neither login name nor phone is left: by papers, decided in 1 to 2 working days.</source>
        <translation>登录名、预留手机均已无法使用的，提交材料，1 至 2 个工作日内审核。</translation>
    </message>
    <message>
        <source>Request by letter…</source>
        <translation>来函申请…</translation>
    </message>
    <message>
        <source>A phone for an account without one, accounts of one unit to be merged, another operator for a department, or a mistaken decision to be undone.</source>
        <translation>为无手机号的账号增补手机号、合并同一单位的账号、更换部门经办人，或撤销错误操作。</translation>
    </message>
</context>
<context>
    <name>hezhun::CounterPage</name>
    <message>
        <source>Counter · for %1</source>
        <translation>柜台 · 代 %1 办理</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
</context>
<context>
    <name>hezhun::DateEditor</name>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Pick from the calendar (Alt+Down)</source>
        <translation>从日历选择（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>hezhun::DecisionBar</name>
    <message>
        <source>Put back  B</source>
        <translation>退回待办  B</translation>
    </message>
    <message>
        <source>Give the case back to the queue without deciding (B)</source>
        <translation>不作决定，将办件退回待办（B）</translation>
    </message>
    <message>
        <source>Next  N</source>
        <translation>下一件  N</translation>
    </message>
    <message>
        <source>Go on to the next case without deciding (N)</source>
        <translation>不作决定，办理下一件（N）</translation>
    </message>
    <message>
        <source>History  H</source>
        <translation>历史  H</translation>
    </message>
    <message>
        <source>Who did what with this case, and when (H)</source>
        <translation>何人何时对本件作了何种办理（H）</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>action, key</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentForm</name>
    <message>
        <source>Pick the place of the department.</source>
        <translation>请选择部门所属行政区划。</translation>
    </message>
    <message>
        <source>Type the department&apos;s name.</source>
        <translation>请填写部门名称。</translation>
    </message>
    <message>
        <source>Complete the name: the place alone is no department.</source>
        <translation>请补全部门名称，不能只填地名。</translation>
    </message>
    <message>
        <source>Issue a department&apos;s account</source>
        <translation>发放部门账号</translation>
    </message>
    <message>
        <source>A person&apos;s account, named after the department, with a one-time password. Whoever logs in with it replaces the name by their own and is verified; then the department&apos;s desk opens.</source>
        <translation>发放以部门名称命名的个人账号，附一次性密码。经办人首次登录后改为本人姓名并完成实名认证，即可办理部门业务。</translation>
    </message>
    <message>
        <source>Place of the department</source>
        <translation>所属行政区划</translation>
    </message>
    <message>
        <source>A province&apos;s department: pick the province only. A city&apos;s: the city. A county&apos;s: the county.</source>
        <translation>省级部门只选省，市级部门选到市，县级部门选到县。</translation>
    </message>
    <message>
        <source>Name of the department</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Left empty, it is made from the division&apos;s code.</source>
        <translation>不填则按行政区划代码生成。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentImport</name>
    <message>
        <source>Fine</source>
        <comment>a row of a list</comment>
        <translation>可发放</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n account(s)</source>
        <translation>
            <numerusform>发放 %n 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), all of them fine.</source>
        <translation>
            <numerusform>共 %n 行，均可发放。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can&apos;t be issued. Correct the file; nothing was done.</source>
        <translation>
            <numerusform>有 %n 行不能发放。请修改文件后重新选择，未做任何处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue accounts from a file</source>
        <translation>从文件发放账号</translation>
    </message>
    <message>
        <source>A spreadsheet (.xlsx) or a CSV file with three columns: code of the division, name of the department, login name. The last may be empty. The first row may name the columns. Nothing is done before every row is fine.</source>
        <translation>电子表格（.xlsx）或 CSV 文件，共三列：行政区划代码、部门名称、用户名（可不填）。首行可为列名。全部行核对无误后方可发放。</translation>
    </message>
    <message>
        <source>List of departments</source>
        <translation>部门清单</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentLetters</name>
    <message>
        <source>This is the account of the department. After the first login its operator replaces the department&apos;s name by their own, fills in ID number and phone, and is verified; then the department&apos;s desk opens. Later logins use this login name and the new password.</source>
        <translation>此为部门账号。经办人首次登录后，将部门名称改为本人姓名，填写证件号码和手机号并完成实名认证，即可办理部门业务。此后使用本用户名和新密码登录。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) issued</source>
        <translation>
            <numerusform>已发放 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>The one-time passwords are shown only now. Print the letters, one a page, and hand each over to its department; they serve for 72 hours.</source>
        <translation>一次性密码仅在此显示一次。请打印凭证（每页一份）并分别交付各部门，72小时内有效。</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>账号凭证</translation>
    </message>
    <message>
        <source>Print the letters…</source>
        <translation>打印凭证…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentsPage</name>
    <message numerus="yes">
        <source>Departments · %n</source>
        <translation>
            <numerusform>部门 · %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) not verified yet</source>
        <translation>
            <numerusform>%n 个部门的经办人尚未实名</numerusform>
        </translation>
    </message>
    <message>
        <source>The one-time passwords on the screen are shown only now. Print their letters first.</source>
        <translation>屏幕上的一次性密码仅显示一次，请先打印凭证。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) issued. Print the letters now.</source>
        <translation>
            <numerusform>已发放 %n 个账号，请立即打印凭证。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another one-time password, when the letter was lost or came too late</source>
        <translation>凭证遗失或已过期时，重新生成一次性密码</translation>
    </message>
    <message>
        <source>The operator is verified: a forgotten password is reset by a code.</source>
        <translation>经办人已实名，忘记密码请通过验证码找回。</translation>
    </message>
    <message>
        <source>✓ Verified</source>
        <translation>✓ 已实名</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>尚未实名</translation>
    </message>
    <message>
        <source>⚠ Nobody has the office</source>
        <translation>⚠ 无经办人</translation>
    </message>
    <message>
        <source>⚠ The one-time password ran out</source>
        <translation>⚠ 一次性密码已过期</translation>
    </message>
    <message>
        <source>Waits for the first login, until %1</source>
        <translation>待首次登录，%1 前有效</translation>
    </message>
    <message>
        <source>No department has an account yet. Issue one, or many from a file.</source>
        <translation>尚未发放部门账号，可逐个发放或从文件批量发放。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有符合条件的部门。</translation>
    </message>
    <message>
        <source>Code, name, place or login name</source>
        <translation>区划代码、部门、地名或用户名</translation>
    </message>
    <message>
        <source>Find a department</source>
        <translation>查找部门</translation>
    </message>
    <message>
        <source>Issue an account…</source>
        <translation>发放账号…</translation>
    </message>
    <message>
        <source>Issue from a file…</source>
        <translation>从文件发放…</translation>
    </message>
    <message>
        <source>Letter again</source>
        <translation>重发凭证</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
</context>
<context>
    <name>hezhun::Desk</name>
    <message>
        <source>The connection to %1 went away. It is made again by itself; what you typed stays. You can go on reading, and decide as soon as it is back.</source>
        <translation>与 %1 的连接已中断，正在自动重连，已填写的内容不会丢失。您可以继续查看，连接恢复后即可办理。</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>连接已恢复。</translation>
    </message>
    <message>
        <source>It was not answered whether this took place: %1. Look at the case.</source>
        <translation>以下操作是否生效未得到答复：%1。请查看该办件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You are logged in again. What you had typed is still there.</source>
        <translation>您已重新登录，之前填写的内容仍在。</translation>
    </message>
    <message>
        <source>Leave?</source>
        <translation>确定离开？</translation>
    </message>
    <message>
        <source>It is not known yet whether this took place:
%1</source>
        <translation>尚不确定以下操作是否生效：
%1</translation>
    </message>
    <message>
        <source>It is asked as soon as the connection is back. If you leave before, look at the case when you have logged in again.</source>
        <translation>连接恢复后会立即核实。如现在离开，请在重新登录后查看该办件。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>仍然离开</translation>
    </message>
    <message>
        <source>If you leave now, it is lost.</source>
        <translation>现在离开，修改将丢失。</translation>
    </message>
</context>
<context>
    <name>hezhun::DivisionEditor</name>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（区）</translation>
    </message>
</context>
<context>
    <name>hezhun::DocumentView</name>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>hezhun::DraftPapers</name>
    <message>
        <source>Take the converted picture, or leave it.</source>
        <translation>请采用转换后的图片，或放弃转换。</translation>
    </message>
    <message>
        <source>This paper is required and is missing.</source>
        <translation>此项材料必须提供，尚未上传。</translation>
    </message>
    <message>
        <source>Photograph and papers</source>
        <translation>照片与材料</translation>
    </message>
</context>
<context>
    <name>hezhun::Entrance</name>
    <message>
        <source>Nobody was here for a while: what had been typed was cleared, so that nobody else finds it. Begin again when you are ready.</source>
        <translation>页面长时间无人操作，已清除填写内容，以免他人看到。如需继续办理，请重新填写。</translation>
    </message>
</context>
<context>
    <name>hezhun::EntrancePage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back to the login</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The answer did not come through: what you asked for may have been done all the same. Try to log in before you ask once more. What you typed is still here.</source>
        <translation>未收到办理结果，刚才的操作可能已经生效。请先尝试登录，再决定是否重试；您填写的内容仍然保留。</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回柜台</translation>
    </message>
</context>
<context>
    <name>hezhun::EntryPage</name>
    <message>
        <source>Type a login name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Entry to business systems</source>
        <translation>办理入口</translation>
    </message>
    <message>
        <source>You have gone into: %1</source>
        <translation>已进入：%1</translation>
    </message>
    <message>
        <source>Business systems</source>
        <translation>服务事项</translation>
    </message>
    <message>
        <source>Represent</source>
        <translation>代表单位</translation>
    </message>
    <message>
        <source>Unit to represent</source>
        <translation>代表的单位</translation>
    </message>
    <message>
        <source>Whose entry (login name)</source>
        <translation>查看账号（登录名）</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>看本人</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>matter, who</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 for %3</source>
        <comment>matter, who, unit</comment>
        <translation>%1 · %2，代表 %3</translation>
    </message>
    <message>
        <source>Every condition is met: the way in is open.</source>
        <translation>各项条件均已满足，可以进入办理。</translation>
    </message>
    <message>
        <source>Whether the way in is open can&apos;t be said here: not everything is kept in this workspace.</source>
        <translation>有的条件不在本系统登记，无法在此判定能否进入。</translation>
    </message>
    <message>
        <source>The way in is closed. What stands in the way is marked, with what to do.</source>
        <translation>暂不能进入办理。未通过的条件已标出，请按提示处理。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入办理</translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>请选择单位</translation>
    </message>
</context>
<context>
    <name>hezhun::EntrySteps</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, result</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
    <message>
        <source>To the verification</source>
        <translation>前往实名认证</translation>
    </message>
    <message>
        <source>To the units that gave me a role</source>
        <translation>查看授权单位</translation>
    </message>
    <message>
        <source>To my information</source>
        <translation>前往我的信息</translation>
    </message>
</context>
<context>
    <name>hezhun::ExportBar</name>
    <message numerus="yes">
        <source>Exporting: %n registration(s) so far</source>
        <translation>
            <numerusform>正在导出：已写入 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 条备案记录至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>hezhun::FieldRow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Show the number. That you looked is recorded.</source>
        <translation>显示完整号码，查看将留痕。</translation>
    </message>
</context>
<context>
    <name>hezhun::FieldsPanel</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Declared values</source>
        <translation>申报信息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label of a field, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier refusal(s)</source>
        <translation>
            <numerusform>既往 %n 次未通过</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as in another case: %1</source>
        <comment>labels of fields</comment>
        <translation>与另一办件相同：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hezhun::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>hezhun::FilingsPage</name>
    <message>
        <source>Our commissioners</source>
        <translation>本单位特派员</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>备案名册</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The name of the page, and how many registrations there are.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No registration matches</source>
        <translation>没有符合条件的备案记录</translation>
    </message>
    <message>
        <source>Names are found by their beginning; filing numbers and ID numbers only as a whole.</source>
        <translation>姓名或名称按开头查找；备案编号和证件号码须完整输入。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>There are no registrations yet</source>
        <translation>暂无备案记录</translation>
    </message>
    <message>
        <source>Persons whom you granted the role of a commissioner register by themselves. What they hand in comes here and waits for you under To do.</source>
        <translation>被授予科技特派员角色的人员自行填报，提交后显示在此处，并在“待办”中等待贵单位核实。</translation>
    </message>
    <message>
        <source>A registration is listed here once its unit has verified it.</source>
        <translation>单位核实通过后，备案申请即显示在此处。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The register could not be read</source>
        <translation>备案名册读取失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送至打印机。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Copy the filing number %1</source>
        <translation>复制备案编号 %1</translation>
    </message>
    <message>
        <source>Copy the reference %1</source>
        <translation>复制受理编号 %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF was written.</source>
        <translation>PDF 已保存。</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>导出备案名册</translation>
    </message>
    <message>
        <source>register</source>
        <comment>name of a file</comment>
        <translation>备案名册</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s), printed %1 by %2</source>
        <translation>
            <numerusform>共 %n 条，%2 于 %1 打印</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Everything that the filters leave, to a file</source>
        <translation>将当前筛选结果全部导出为文件</translation>
    </message>
    <message>
        <source>To Excel (.xlsx)…</source>
        <translation>导出为 Excel (.xlsx)…</translation>
    </message>
    <message>
        <source>To CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>With whole ID numbers (the access log notes it)</source>
        <translation>包含完整证件号码（将记入访问日志）</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印列表</translation>
    </message>
</context>
<context>
    <name>hezhun::FilterBar</name>
    <message>
        <source>Everywhere</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Late  %1</source>
        <translation>超期  %1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button that opens a menu of places, and says which one was chosen.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Opened by me</source>
        <translation>我在办的</translation>
    </message>
    <message>
        <source>Only cases whose time is over</source>
        <translation>只看超期办件</translation>
    </message>
    <message>
        <source>Only cases that I have open</source>
        <translation>只看我在办的办件</translation>
    </message>
    <message>
        <source>Only cases of one province</source>
        <translation>只看一个省份的办件</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>hezhun::FindNamePage</name>
    <message>
        <source>Both are needed.</source>
        <translation>两项均须填写。</translation>
    </message>
    <message>
        <source>There is no account for which both are so. Check them against the licence; a unit that was renamed goes by its appeal.</source>
        <translation>未找到两项均相符的账号。请与证照核对；已更名的单位请走申诉找回。</translation>
    </message>
    <message>
        <source>There is no account for which both are so. Check them against the ID; if they are right, the account can be recovered by an appeal.</source>
        <translation>未找到两项均相符的账号。请与证件核对；如填写无误，可走申诉找回。</translation>
    </message>
    <message>
        <source>Recover by appeal</source>
        <translation>申诉找回</translation>
    </message>
    <message>
        <source>Forgotten login name</source>
        <translation>找回用户名</translation>
    </message>
    <message>
        <source>Type the unit&apos;s full name and its credit code as they stand on the licence.</source>
        <translation>请按证照填写单位全称和统一社会信用代码。</translation>
    </message>
    <message>
        <source>Type your name and ID number as they stand on the ID.</source>
        <translation>请按证件填写姓名和证件号码。</translation>
    </message>
    <message>
        <source>Of a person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Of a unit</source>
        <translation>法人</translation>
    </message>
    <message numerus="yes">
        <source>%n login name(s) found. Choose the one to log in with:</source>
        <translation>
            <numerusform>找到 %n 个用户名，请选择要登录的用户名：</numerusform>
        </translation>
    </message>
    <message>
        <source>Find the login name</source>
        <translation>查找用户名</translation>
    </message>
    <message>
        <source>Log in with it</source>
        <translation>用它登录</translation>
    </message>
</context>
<context>
    <name>hezhun::FormRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>hezhun::FullScreenFrame</name>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantBatchModel</name>
    <message>
        <source>for ever</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>being checked …</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>can be granted</source>
        <translation>可以授权</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>not done: it was stopped before</source>
        <translation>未办理：已中止</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number or login name</source>
        <translation>证件号码或登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>a grant</comment>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantBatchPage</name>
    <message>
        <source>Template for grants</source>
        <translation>授权名单模板</translation>
    </message>
    <message>
        <source>Results of grants</source>
        <translation>批量授权结果</translation>
    </message>
    <message>
        <source>The template was saved. Replace the row that it holds.</source>
        <translation>模板已保存。请将示例行替换为实际人员。</translation>
    </message>
    <message>
        <source>The results were saved.</source>
        <translation>结果已保存。</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>授权名单</translation>
    </message>
    <message>
        <source>The list is being checked…</source>
        <translation>正在核对名单…</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) can be granted.</source>
        <translation>
            <numerusform>%n 行均可授权。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) can&apos;t be granted: correct the file and choose it again, or leave them out.</source>
        <translation>
            <numerusform>共 %n 行，其中 %1 行不能授权。请修改文件后重新选择，或跳过这些行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Granting… What is granted already stays when you stop.</source>
        <translation>正在授权…中止后，已完成的授权仍然有效。</translation>
    </message>
    <message>
        <source>Granted: %1 · refused: %2 · left out: %3 · not done: %4</source>
        <translation>已授权 %1 人 · 未成功 %2 人 · 跳过 %3 人 · 未办理 %4 人</translation>
    </message>
    <message>
        <source>Grant roles from a list</source>
        <translation>批量授权</translation>
    </message>
    <message>
        <source>Back to the grants</source>
        <translation>返回授权</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>保存模板…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n row(s) with faults</source>
        <translation>
            <numerusform>跳过有误的 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n role(s)</source>
        <translation>
            <numerusform>授权 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>名单各行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>尚未选择名单</translation>
    </message>
    <message>
        <source>A CSV or XLSX file with the columns name, ID number or login name, role, until; 500 rows at most. It can be dropped here. Nothing is granted before you have seen what is wrong with each row.</source>
        <translation>支持 CSV、XLSX 文件，列为姓名、证件号码或登录名、角色、有效期至，最多 500 行，可直接拖入此处。核对出每行的问题并经您确认后才会授权。</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantDetail</name>
    <message>
        <source>Change…</source>
        <translation>变更…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续期…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销授权</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No grant is chosen</source>
        <translation>未选择授权</translation>
    </message>
    <message>
        <source>Choose a line to change, withdraw or renew what was granted.</source>
        <translation>选择一行，可变更、撤销授权或续期。</translation>
    </message>
    <message>
        <source>This grant is being withdrawn.</source>
        <translation>该授权正在撤销。</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>授权时间</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>a grant</comment>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantFilterBar</name>
    <message>
        <source>%1  %2</source>
        <extracomment>A state of grants and how many are in it.</extracomment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantForm</name>
    <message>
        <source>Type the name as it is on the ID.</source>
        <translation>请填写证件上的姓名。</translation>
    </message>
    <message>
        <source>Type the ID number, or the login name.</source>
        <translation>请填写证件号码或登录名。</translation>
    </message>
    <message>
        <source>This day is over. Choose today or a later one.</source>
        <translation>该日期已过。请选择今日或以后的日期。</translation>
    </message>
    <message>
        <source>%1 has the role “%2”, %3.</source>
        <comment>until</comment>
        <translation>已授予 %1“%2”角色，有效期：%3。</translation>
    </message>
    <message>
        <source>The role of %1 is “%2” now, %3.</source>
        <comment>until</comment>
        <translation>%1 的角色已变更为“%2”，有效期：%3。</translation>
    </message>
    <message>
        <source>%1 has the role “%2” anew, %3.</source>
        <comment>until</comment>
        <translation>已为 %1 续期“%2”角色，有效期：%3。</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>新增授权</translation>
    </message>
    <message>
        <source>The person must be registered and verified. Name and number must be exactly as verified.</source>
        <translation>被授权人须已注册并通过实名认证，姓名、证件号码须与认证信息完全一致。</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Change the grant of %1</source>
        <translation>变更 %1 的授权</translation>
    </message>
    <message>
        <source>Now: %1, %2</source>
        <translation>当前：%1，%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Renew the grant of %1</source>
        <translation>续期 %1 的授权</translation>
    </message>
    <message>
        <source>%1, given anew from today on.</source>
        <comment>role</comment>
        <translation>%1，自今日起重新授权。</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The name on the ID, not a login name.</source>
        <translation>证件上的姓名，不是登录名。</translation>
    </message>
    <message>
        <source>ID number or login name</source>
        <translation>证件号码或登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>A matter administrator acts as the unit in this system. A person commissioner registers as a commissioner for the unit; a unit commissioner fills in the unit&apos;s own registration.</source>
        <translation>事项管理员可代表单位办理本系统事项；自然人特派员以个人身份登记；法人特派员填报单位自身的登记。</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>a grant</comment>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>up to and with</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>长期有效</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantListModel</name>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Its time is over; it serves again when it is renewed.</source>
        <translation>授权已到期，续期后恢复使用。</translation>
    </message>
    <message>
        <source>It was withdrawn, or given anew.</source>
        <translation>已撤销，或已重新授权。</translation>
    </message>
    <message>
        <source>The unit is not verified, or is locked: what is done in its name stops with it.</source>
        <translation>单位未通过实名认证或账号已停用，以其名义办理的事项一并停用。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A person and the masked login name.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>being withdrawn</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>被授权人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>授权单位</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>授权日期</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>a grant</comment>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantorsList</name>
    <message>
        <source>What these units gave you the right to do in their name. A unit that is stopped stops what is done in its name; ask the unit when a role has run out.</source>
        <translation>以下单位授权您办理其事项。单位停用的，以其名义办理的事项一并停用；授权到期的，请联系单位续期。</translation>
    </message>
    <message>
        <source>Units that gave me a role</source>
        <translation>向我授权的单位</translation>
    </message>
    <message>
        <source>No unit has given you a role</source>
        <translation>暂无单位向您授权</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>暂时无法显示</translation>
    </message>
    <message>
        <source>A unit grants roles to persons by name and ID number; what it grants is listed here.</source>
        <translation>单位凭姓名和证件号码授权，授权后在此列出。</translation>
    </message>
</context>
<context>
    <name>hezhun::GrantsPage</name>
    <message numerus="yes">
        <source>Grants · %n in force</source>
        <translation>
            <numerusform>授权 · 有效 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s) run out</source>
        <translation>
            <numerusform>%n 项已到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Roles are being granted from a list; the rest of it would not be.</source>
        <translation>批量授权正在进行，离开后其余人员不再授权。</translation>
    </message>
    <message>
        <source>A new grant is filled in and not given.</source>
        <translation>新增授权已填写但尚未提交。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The role “%1” of %2 is being withdrawn.</source>
        <translation>即将撤销 %2 的“%1”授权。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing was withdrawn.</source>
        <translation>已保留，未撤销。</translation>
    </message>
    <message>
        <source>The role of %1 was withdrawn.</source>
        <translation>已撤销 %1 的授权。</translation>
    </message>
    <message>
        <source>Look at the conditions</source>
        <translation>查看条件</translation>
    </message>
    <message>
        <source>The unit has gone into the system.</source>
        <translation>单位已进入系统。</translation>
    </message>
    <message>
        <source>New grant (N)</source>
        <translation>新增授权 N</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>批量授权…</translation>
    </message>
    <message>
        <source>Grants of the unit</source>
        <translation>本单位的授权</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>No roles can be given yet</source>
        <translation>暂不能授权</translation>
    </message>
    <message>
        <source>Enter the system</source>
        <translation>进入系统</translation>
    </message>
    <message>
        <source>To the unit&apos;s information</source>
        <translation>前往单位信息</translation>
    </message>
    <message>
        <source>No grant is like that</source>
        <translation>没有符合条件的授权</translation>
    </message>
    <message>
        <source>Nothing that was granted fits the filters.</source>
        <translation>没有符合筛选条件的授权。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nobody has a role of the unit yet</source>
        <translation>尚未授权任何人</translation>
    </message>
    <message>
        <source>Give persons who work for the unit a role: a matter administrator acts as the unit, a commissioner registers for it.</source>
        <translation>为本单位人员授予角色：事项管理员代表单位办理，特派员以本单位名义登记。</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>新增授权</translation>
    </message>
</context>
<context>
    <name>hezhun::HelpPage</name>
    <message>
        <source>Help and keys</source>
        <translation>帮助与按键</translation>
    </message>
    <message>
        <source>How the work goes</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Open the oldest case with Enter. It is yours for as long as you have it open; nobody else can decide it.</source>
        <translation>按 Enter 打开最早的办件。打开期间由您办理，他人不能作出决定。</translation>
    </message>
    <message>
        <source>Compare what was declared, on the left, with the documents. What the program has checked by itself stands beside each value: red first, then amber, then green.</source>
        <translation>将左侧的申报信息与材料核对。程序自动核对的结果列在各项旁边：红色在前，其次黄色，最后绿色。</translation>
    </message>
    <message>
        <source>Pass or refuse. The next case is there at once. A refusal needs at least one reason; the applicant reads the reasons and your words.</source>
        <translation>选择通过或不通过，随即显示下一件。不通过至少选择一个原因；申请人会看到原因和您的补充说明。</translation>
    </message>
    <message>
        <source>A decision can be taken back for one minute. Messages to the applicant&apos;s phone wait that long.</source>
        <translation>决定可在一分钟内撤销，给申请人的短信也在一分钟后才发送。</translation>
    </message>
    <message>
        <source>Numbers are shown in full only in an open case. Every document that you look at is noted, with your name and the time.</source>
        <translation>号码只在打开的办件中完整显示。您查看的每份材料都会记录姓名和时间。</translation>
    </message>
</context>
<context>
    <name>hezhun::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Close the history (Esc)</source>
        <translation>关闭历史（Esc）</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>关闭历史</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>政务服务平台</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Undo this…</source>
        <translation>撤销此操作…</translation>
    </message>
    <message>
        <source>Undo a decision that was made by mistake; what follows is told before</source>
        <translation>撤销错误操作，撤销前会说明后果</translation>
    </message>
</context>
<context>
    <name>hezhun::InformationPage</name>
    <message>
        <source>My information</source>
        <translation>我的信息</translation>
    </message>
    <message>
        <source>Information of the account</source>
        <translation>账号信息</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>有修改未保存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Basic data of the unit</source>
        <translation>单位基本信息</translation>
    </message>
    <message>
        <source>Other data of the unit</source>
        <translation>单位其他信息</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>主代办人</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的办件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>信息更新记录</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>What you changed in your information is not saved.</source>
        <translation>“我的信息”中有修改尚未保存。</translation>
    </message>
    <message>
        <source>Units I act for</source>
        <translation>授权单位</translation>
    </message>
</context>
<context>
    <name>hezhun::IssuePanel</name>
    <message>
        <source>Type the name.</source>
        <translation>请输入姓名或单位名称。</translation>
    </message>
    <message>
        <source>Issue an account</source>
        <translation>发放账号</translation>
    </message>
    <message>
        <source>The account gets a one-time password, which you hand over as a letter. Roles are given by the owner of the workspace (hezhunctl account grant).</source>
        <translation>系统生成一次性密码，以密码函交付本人。角色由工作区所有者授予（hezhunctl account grant）。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>法人</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名（单位名称）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>hezhun::LoginPage</name>
    <message>
        <source>Type your login name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Hezhun review desk</source>
        <translation>核准待办台</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Log in as a person</source>
        <translation>自然人登录</translation>
    </message>
    <message>
        <source>Log in as a unit</source>
        <translation>法人登录</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Remember my login name on this computer</source>
        <translation>在此电脑上记住用户名</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>This is a demo, its people are invented. Log in as %1 with the password %2.</source>
        <translation>此为演示工作区，人员均为虚构。请以用户名 %1、密码 %2 登录。</translation>
    </message>
    <message>
        <source>Type the password of this station.</source>
        <translation>请填写工作站密码。</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <translation>检查连接…</translation>
    </message>
    <message>
        <source>Before you log in, this computer has to be let into the shared workspace.</source>
        <translation>登录之前，本机须先接入共享工作区。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forgotten login name</source>
        <translation>忘记用户名</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>Recover by appeal</source>
        <translation>申诉找回</translation>
    </message>
    <message>
        <source>For whoever has neither the login name nor the phone of the account any more.</source>
        <translation>用户名遗忘且预留手机号已停用的，由此办理。</translation>
    </message>
    <message>
        <source>About Hezhun…</source>
        <translation>关于核准…</translation>
    </message>
</context>
<context>
    <name>hezhun::LookupPage</name>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Look up · “%1”</source>
        <translation>查询 · %1</translation>
    </message>
    <message>
        <source>There are no cases yet</source>
        <translation>还没有办件</translation>
    </message>
    <message>
        <source>This workspace has taken in nothing so far. Cases come in with a portal&apos;s package.</source>
        <translation>本工作区尚未接收任何办件。办件随政务服务平台移交的数据包导入。</translation>
    </message>
    <message>
        <source>No case matches “%1”</source>
        <translation>没有与“%1”相符的办件</translation>
    </message>
    <message>
        <source>A name is found by its beginning; ID number, credit code, phone and reference only as a whole.</source>
        <translation>名称可只输开头；证件号码、统一社会信用代码、手机号和办件编号须输全。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部办件</translation>
    </message>
</context>
<context>
    <name>hezhun::MainWindow</name>
    <message>
        <source>Hezhun review desk</source>
        <translation>核准待办台</translation>
    </message>
    <message>
        <source>Your session has ended. Log in again; what you had typed is kept for you.</source>
        <translation>登录已失效，请重新登录；之前填写的内容已为您保留。</translation>
    </message>
</context>
<context>
    <name>hezhun::MatchPanel</name>
    <message>
        <source>Confirm  Enter</source>
        <translation>确认  Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Back to the case without approving it (Esc)</source>
        <translation>返回办件，暂不通过（Esc）</translation>
    </message>
    <message>
        <source>Accounts that match</source>
        <translation>匹配账号</translation>
    </message>
    <message>
        <source>Accounts that match: %1</source>
        <translation>匹配账号：%1 个</translation>
    </message>
    <message>
        <source>Neither number, code nor name is that of an account.</source>
        <translation>证件号码、信用代码和名称均未找到对应账号。</translation>
    </message>
    <message>
        <source>Is this the account? Enter confirms, Esc goes back.</source>
        <translation>请核对是否为该账号。Enter 确认，Esc 返回。</translation>
    </message>
    <message>
        <source>Choose the account: 1 to 9 or the arrow keys. Enter confirms, Esc goes back.</source>
        <translation>请选择账号：按 1 至 9 或方向键。Enter 确认，Esc 返回。</translation>
    </message>
</context>
<context>
    <name>hezhun::MatchRow</name>
    <message>
        <source>The agent&apos;s ID number is the same</source>
        <translation>主代办人证件号码一致</translation>
    </message>
    <message>
        <source>ID number is the same</source>
        <translation>证件号码一致</translation>
    </message>
    <message>
        <source>Credit code is the same</source>
        <translation>统一社会信用代码一致</translation>
    </message>
    <message>
        <source>Login name is the one given</source>
        <translation>登录名与所填一致</translation>
    </message>
    <message>
        <source>The unit had this name before</source>
        <translation>曾用名一致</translation>
    </message>
    <message>
        <source>Name of the unit is the same</source>
        <translation>单位名称一致</translation>
    </message>
    <message>
        <source>Name is the same: many people may have it</source>
        <translation>姓名一致，可能重名</translation>
    </message>
    <message>
        <source>Merged into another account, no longer in use</source>
        <translation>已并入其他账号，停用</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is known of an account</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已实名</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未实名</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>未留手机</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>手机 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 注册</translation>
    </message>
    <message>
        <source>Name is the same</source>
        <translation>姓名一致</translation>
    </message>
</context>
<context>
    <name>hezhun::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>hezhun::MyDecisionsModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>hezhun::NewPasswordFields</name>
    <message>
        <source>Type the new password again.</source>
        <translation>请再次输入新密码。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new password again.</source>
        <translation>两次输入不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Strength of the password: %1</source>
        <translation>密码强度：%1</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters, with at least three of: capital letters, small letters, digits, and ! @ # $ % ^ &amp; * _ + - = ~</source>
        <translation>至少 8 位，须包含大写字母、小写字母、数字、特殊字符（! @ # $ % ^ &amp; * _ + - = ~）中的三类</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
</context>
<context>
    <name>hezhun::OfficeBanner</name>
    <message>
        <source>The desk of %1 is open</source>
        <translation>%1的业务已开通</translation>
    </message>
    <message>
        <source>You are verified as its operator. Log out, and in again with the same login name and password, to work there.</source>
        <translation>您已作为经办人通过实名认证。请退出后用原用户名和密码重新登录办理业务。</translation>
    </message>
    <message>
        <source>This is the account of %1</source>
        <translation>这是%1的账号</translation>
    </message>
    <message>
        <source>You are its operator: replace the department&apos;s name by your own. Reserve your phone, fill in your name and your ID below, save, and be verified. Until then the department&apos;s desk stays closed; afterwards you log in with the same login name and password.</source>
        <translation>您是该部门的经办人，请将部门名称改为本人姓名：在下方预留手机号，填写姓名和证件信息，保存并完成实名认证。在此之前不能办理部门业务；此后仍使用原用户名和密码登录。</translation>
    </message>
</context>
<context>
    <name>hezhun::OneTimeLetter</name>
    <message>
        <source>One-time password</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>The one-time password of %1. It is shown only now; it serves for 72 hours, and only to set a password of one&apos;s own.</source>
        <translation>%1 的一次性密码，仅此次显示；72 小时内有效，仅用于设置本人密码。</translation>
    </message>
    <message>
        <source>Print the letter…</source>
        <translation>打印密码函…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>hezhun::OverviewChoices</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部业务</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>hezhun::OverviewPage</name>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Overview · %Ln open</source>
        <translation>
            <numerusform>概览 · 在办 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln 件超期</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>First and last day of what an overview is about.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Oldest: %1</source>
        <translation>最早提交：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>已过办理期限</translation>
    </message>
    <message>
        <source>All in time</source>
        <translation>均在期限内</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今日办结</translation>
    </message>
    <message>
        <source>Done this month</source>
        <translation>本月办结</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln decision(s)</source>
        <translation>
            <numerusform>共 %Ln 件办结</numerusform>
        </translation>
    </message>
    <message>
        <source>Handling time, median</source>
        <translation>办理用时中位数</translation>
    </message>
    <message>
        <source>95 % done within</source>
        <translation>95% 办结用时不超过</translation>
    </message>
    <message>
        <source>Nothing lies here at the moment.</source>
        <translation>目前没有在办件。</translation>
    </message>
    <message>
        <source>Nothing was decided in this time.</source>
        <translation>该时段没有办结件。</translation>
    </message>
    <message>
        <source>Nothing lies here, and nothing was decided in this time.</source>
        <translation>目前没有在办件，该时段也没有办结件。</translation>
    </message>
    <message>
        <source>How long open cases wait</source>
        <translation>在办件等候时长</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按业务</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按经办人</translation>
    </message>
    <message>
        <source>Counted over all places</source>
        <translation>按全部地区统计</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候时长</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>按业务</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>by person</source>
        <translation>按经办人</translation>
    </message>
    <message>
        <source>Overview %1 %2</source>
        <extracomment>Name of a file: which part of the overview, and the day.</extracomment>
        <translation>概览-%1-%2</translation>
    </message>
</context>
<context>
    <name>hezhun::OwnCasesList</name>
    <message>
        <source>Nothing was handed in so far.</source>
        <translation>尚未提交办件。</translation>
    </message>
    <message>
        <source>What was handed in, the newest first.</source>
        <translation>已提交的办件，最新的在前。</translation>
    </message>
    <message>
        <source>%1 · %2
%3 · %4</source>
        <comment>kind, state, reference, when</comment>
        <translation>%1 · %2
%3 · %4</translation>
    </message>
    <message>
        <source>To be decided by %1.</source>
        <translation>%1 前办结。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>hezhun::PageKeys</name>
    <message>
        <source>Pass the case</source>
        <translation>通过本件</translation>
    </message>
    <message>
        <source>Refuse the case: choose reasons</source>
        <translation>不通过：选择原因</translation>
    </message>
    <message>
        <source>Send the refusal</source>
        <translation>提交不通过决定</translation>
    </message>
    <message>
        <source>Put the case back</source>
        <translation>退回待办</translation>
    </message>
    <message>
        <source>Next case without deciding</source>
        <translation>下一件，本件暂不决定</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>撤销上一决定</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一份材料</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一份材料</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>办件历史</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一控件</translation>
    </message>
    <message>
        <source>No account matches the appeal</source>
        <translation>未找到匹配账号</translation>
    </message>
    <message>
        <source>Reason or account %1</source>
        <translation>第 %1 项理由或账号</translation>
    </message>
</context>
<context>
    <name>hezhun::PaperSlot</name>
    <message>
        <source>Choose a picture of: %1</source>
        <translation>选择图片：%1</translation>
    </message>
    <message>
        <source>Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf);;All files (*)</source>
        <translation>图片和扫描件 (*.jpg *.jpeg *.png *.bmp *.webp *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard. Copy one first.</source>
        <translation>剪贴板中没有图片或文件，请先复制。</translation>
    </message>
</context>
<context>
    <name>hezhun::PapersSection</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take the converted picture, or leave it.</source>
        <translation>请选择采用或不使用转换后的图片。</translation>
    </message>
    <message>
        <source>This paper is required and is missing.</source>
        <translation>该材料为必传项，尚未上传。</translation>
    </message>
    <message>
        <source>It was not handed in: look at what is marked red.</source>
        <translation>未能提交，请查看标红项。</translation>
    </message>
    <message>
        <source>It was not handed in: %1</source>
        <translation>未能提交：%1</translation>
    </message>
    <message>
        <source>These were handed in, and can be looked at.</source>
        <translation>以下为已提交的材料，可以查看。</translation>
    </message>
    <message>
        <source>Save what you changed above first.</source>
        <translation>请先保存上方修改的信息。</translation>
    </message>
    <message>
        <source>The paper is being uploaded…</source>
        <translation>正在上传…</translation>
    </message>
    <message>
        <source>What you put in is kept until you hand it in.</source>
        <translation>放入的材料将保留至提交。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>提交审核</translation>
    </message>
</context>
<context>
    <name>hezhun::PartPage</name>
    <message>
        <source>Handed in as %1. A reviewer looks at it within 1 to 2 working days.</source>
        <translation>已提交，编号 %1，审核员将在 1 至 2 个工作日内审核。</translation>
    </message>
    <message>
        <source>This number is bound to the account for good, and can&apos;t be changed. The only way on is a new account.</source>
        <translation>证件号码已与账号绑定，不能修改。如需变更，只能注册新账号。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing was saved: look at what is marked red.</source>
        <translation>未保存，请查看标红项。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. What is marked red is still missing.</source>
        <translation>已保存，标红项尚未填写。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>hezhun::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>hezhun::PasswordSection</name>
    <message>
        <source>Type the password that you have now.</source>
        <translation>请输入当前密码。</translation>
    </message>
    <message>
        <source>The password was changed. The old one does not serve any more.</source>
        <translation>密码已修改，原密码不再有效。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
</context>
<context>
    <name>hezhun::PhoneAndCode</name>
    <message>
        <source>Type the number of a mobile phone that is at hand.</source>
        <translation>请填写能接收短信的手机号。</translation>
    </message>
    <message>
        <source>The phone was changed meanwhile. Have a code sent to the new one.</source>
        <translation>手机号已改动，请向新手机号重新发送验证码。</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Code from the message</source>
        <translation>短信验证码</translation>
    </message>
</context>
<context>
    <name>hezhun::PlotCard</name>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <translation>无法将图片写入 %1，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Plot: %1. Arrow keys go from bar to bar.</source>
        <extracomment>Of a plot, for screen readers.</extracomment>
        <translation>图表：%1。用方向键逐项查看。</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <extracomment>Of a table, for screen readers.</extracomment>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Save the plot “%1” as a picture</source>
        <translation>将图表“%1”保存为图片</translation>
    </message>
    <message>
        <source>Save the table “%1” as a file</source>
        <translation>将表格“%1”保存为文件</translation>
    </message>
    <message>
        <source>Save the plot as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>CSV 文本 (*.csv)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Save the table as an Excel workbook or CSV</source>
        <translation>将表格保存为 Excel 工作簿或 CSV</translation>
    </message>
</context>
<context>
    <name>hezhun::QueuePage</name>
    <message numerus="yes">
        <source>To do · %n case(s)</source>
        <translation>
            <numerusform>待办 · %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n case(s)</source>
        <extracomment>A kind of case and how many of it lie on the desk.</extracomment>
        <translation>
            <numerusform>%1 · %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 late</source>
        <translation>%1 件以上超期</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 件超期</numerusform>
        </translation>
    </message>
    <message>
        <source>Your desk is clear</source>
        <translation>待办已全部办结</translation>
    </message>
    <message>
        <source>Everything that lay here has been decided. New cases appear by themselves. Until then you can go over what you decided today, or look up any case.</source>
        <translation>这里的办件都已办结，新的办件会自动出现。现在可以回看今日已办，或查询任何办件。</translation>
    </message>
    <message>
        <source>What I decided today</source>
        <translation>查看今日已办</translation>
    </message>
    <message>
        <source>Nothing on your desk matches “%1”</source>
        <translation>待办中没有与“%1”相符的办件</translation>
    </message>
    <message>
        <source>A case that is over, or lies on another desk, is found among all cases.</source>
        <translation>已办结或在其他待办台上的办件，请在全部办件中查询。</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>查询全部办件</translation>
    </message>
    <message>
        <source>Cases are being decided one after the other. Those that have not had their turn stay undecided.</source>
        <translation>正在逐件办理，尚未轮到的案件将不予办理。</translation>
    </message>
    <message>
        <source>Show each</source>
        <translation>查看明细</translation>
    </message>
</context>
<context>
    <name>hezhun::QuickLook</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Nothing was uploaded with this case.</source>
        <translation>本件没有上传材料。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Space or Esc closes · Enter opens the case · arrow keys go on</source>
        <translation>空格或 Esc 关闭 · Enter 打开办件 · 方向键切换</translation>
    </message>
</context>
<context>
    <name>hezhun::Rail</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A page and its keys.</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>hezhun::RefusalPanel</name>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>1 to 9 choose reasons, Tab goes to the words, Ctrl+Enter sends, Esc goes back.</source>
        <translation>1至9选择原因，Tab 转到补充说明，Ctrl+Enter 提交，Esc 返回。</translation>
    </message>
    <message>
        <source>Words to the applicant, if the reasons do not say it all</source>
        <translation>给申请人的补充说明（原因未能尽述时填写）</translation>
    </message>
    <message>
        <source>Words to the applicant</source>
        <translation>给申请人的补充说明</translation>
    </message>
    <message>
        <source>Send  Ctrl+Enter</source>
        <translation>提交  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Back to the case; what you chose and typed is kept (Esc)</source>
        <translation>返回办件，已选和已填内容保留（Esc）</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>key, reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Send the decision (Ctrl+Enter)</source>
        <translation>提交决定（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Choose at least one reason first.</source>
        <translation>请先至少选择一个原因。</translation>
    </message>
</context>
<context>
    <name>hezhun::RegisterAccountPage</name>
    <message>
        <source>Somebody with this ID number has an account already. If it is yours, you get it back by an appeal: with both sides of the ID, signed.</source>
        <translation>该证件号码已注册账号。如系本人账号，请走自然人申诉找回，须上传签名的证件正反面。</translation>
    </message>
    <message>
        <source>A unit of this name has an account already; each unit has only one. You get it back by the unit&apos;s appeal: with both sides of the agent&apos;s ID, signed and sealed.</source>
        <translation>该单位名称已注册账号，一个单位只能有一个账号。请走法人申诉找回，须上传签名并盖章的主代办人证件正反面。</translation>
    </message>
    <message>
        <source>A unit with this credit code has an account under another name: the unit was renamed. You get the account back by the unit&apos;s appeal with the newest name. The front slot then takes both sides of the ID on one page, signed and sealed; the back slot takes the sealed statement of the change.</source>
        <translation>该统一社会信用代码已以其他名称注册，属单位更名。请以最新名称走法人申诉找回：人像面一栏上传签名并盖章的证件正反两面（置于一页），国徽面一栏上传加盖公章的更名说明。</translation>
    </message>
    <message>
        <source>This phone belongs to a verified account. Take another phone; if the account is yours, you get it back by an appeal.</source>
        <translation>该手机号已绑定其他实名账号。请换用其他手机号；如系本人账号，请走申诉找回。</translation>
    </message>
    <message>
        <source>Recover the unit&apos;s account by an appeal</source>
        <translation>去法人申诉</translation>
    </message>
    <message>
        <source>Recover the account by an appeal</source>
        <translation>去申诉找回</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>A unit has one account, held by its agent: anybody of the unit can be it.</source>
        <translation>一个单位只有一个账号，由主代办人持有；单位任何人员都可以担任主代办人。</translation>
    </message>
    <message>
        <source>One person has one account, bound to one ID number and one phone.</source>
        <translation>一人一号：一个证件号码、一个手机号只能绑定一个实名账号。</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>Login name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机验证</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>自然人注册</translation>
    </message>
    <message>
        <source>For a unit</source>
        <translation>法人注册</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Letters, digits and underscore; capital and small letters are the same. You choose it yourself, and it stays.</source>
        <translation>由字母、数字和下划线组成，不区分大小写；注册后不再更改。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>With it the password can be reset, too, when the phone is not at hand.</source>
        <translation>手机不在身边时，也可以通过邮箱重置密码。</translation>
    </message>
    <message>
        <source>The account “%1” is there. Log in, and complete your information: then the verification begins.</source>
        <translation>账号“%1”注册成功。请登录并完善用户信息，信息完整后开始实名认证。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Register</source>
        <comment>button</comment>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>Log in now</source>
        <translation>立即登录</translation>
    </message>
</context>
<context>
    <name>hezhun::RegisterBar</name>
    <message>
        <source>Everywhere</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A kind or a state of registrations, and how many there are.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button that opens a menu of places, and says which one was chosen.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>ID number or credit code</source>
        <translation>证件号码或统一社会信用代码</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>查找方式</translation>
    </message>
    <message>
        <source>Filing number, beginning of a name, ID number</source>
        <translation>备案编号、姓名开头、证件号码</translation>
    </message>
    <message>
        <source>Names are found by their beginning, numbers only whole; revoked filing numbers too.</source>
        <translation>姓名或名称按开头查找，编号须完整输入；已撤销的备案编号也可查到。</translation>
    </message>
    <message>
        <source>Only what a department there is in charge of</source>
        <translation>只看该地区主管部门受理的备案</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>hezhun::RegisterModel</name>
    <message>
        <source>Filing number</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>科技特派员</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近办理</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <comment>filing number</comment>
        <translation>%1 已撤销</translation>
    </message>
    <message>
        <source>Revoked: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Submitted %1, filed %2</source>
        <translation>%1 提交，%2 备案</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>%1 提交</translation>
    </message>
    <message>
        <source>%1 · %2 revoked</source>
        <comment>filing number in force, number before it</comment>
        <translation>%1 · %2 作废</translation>
    </message>
</context>
<context>
    <name>hezhun::RegistrationPage</name>
    <message>
        <source>Registrations of commissioners</source>
        <translation>科技特派员备案登记</translation>
    </message>
    <message>
        <source>Not everything is saved yet</source>
        <translation>有内容尚未保存</translation>
    </message>
    <message>
        <source>What was typed into the registration last is not saved yet.</source>
        <translation>登记表中最后填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 · being filled in</source>
        <comment>kind</comment>
        <translation>%1 · 填写中</translation>
    </message>
    <message>
        <source>%1 · being corrected</source>
        <comment>reference</comment>
        <translation>%1 · 修改中</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reference, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>新建登记</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No unit has made you a commissioner yet</source>
        <translation>还没有单位授予您科技特派员角色</translation>
    </message>
    <message>
        <source>A registration is filled in by a person to whom a verified unit granted the role of a person or unit commissioner. Have your real name verified, then ask your unit to grant you the role.</source>
        <translation>备案登记由已实名的单位授予“自然人科技特派员”或“法人科技特派员”角色的个人填写。请先完成本人实名认证，再请单位授权。</translation>
    </message>
    <message>
        <source>To my information</source>
        <translation>查看我的信息</translation>
    </message>
</context>
<context>
    <name>hezhun::RequestChoice</name>
    <message>
        <source>An account that has no phone gets one, so that its password can be reset.</source>
        <translation>为未预留手机号的账号增补手机号，此后可通过手机重置密码。</translation>
    </message>
    <message>
        <source>Accounts of one unit are merged: their projects move to the account that stays, and the old accounts are retired. Every project is listed; one wrong row refuses the whole list.</source>
        <translation>合并同一单位的账号：项目转入保留的账号，原账号停用。须逐项列明项目，有一行有误即整表退回。</translation>
    </message>
    <message>
        <source>A department&apos;s office passes from its operator to another person, who has a verified account of their own. The centre decides.</source>
        <translation>部门账号由原经办人移交新经办人，新经办人须有已通过实名认证的个人账号。由管理中心审核。</translation>
    </message>
    <message>
        <source>A unit or a department decided by mistake: the latest decision on a registration is undone, and it is again as it was before. The centre decides.</source>
        <translation>单位或部门操作有误的，撤销该备案登记的最近一次操作，恢复到操作前的状态。由管理中心审核。</translation>
    </message>
    <message>
        <source>What is asked for stands in the letter.</source>
        <translation>申请事项以来函为准。</translation>
    </message>
</context>
<context>
    <name>hezhun::ResetPage</name>
    <message>
        <source>Type your login name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>This account has no phone and no e-mail address that a code could be sent to. It is recovered by an appeal.</source>
        <translation>该账号没有可接收验证码的手机号或邮箱，请走申诉找回。</translation>
    </message>
    <message>
        <source>Type it in full: a code goes only to the one that you know.</source>
        <translation>请完整填写：与预留信息一致才会发送验证码。</translation>
    </message>
    <message>
        <source>A phone number has digits only.</source>
        <translation>手机号只能填写数字。</translation>
    </message>
    <message>
        <source>Type the unit&apos;s full name as it stands on the licence.</source>
        <translation>请按证照填写单位全称。</translation>
    </message>
    <message>
        <source>Type the unit&apos;s credit code.</source>
        <translation>请填写统一社会信用代码。</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>请选择或填写原因。</translation>
    </message>
    <message>
        <source>Recover by appeal</source>
        <translation>申诉找回</translation>
    </message>
    <message>
        <source>Whoever no longer has the phone and the e-mail address of the account gets it back by an appeal, with the ID.</source>
        <translation>预留手机号和邮箱都已停用的，请凭证件走申诉找回。</translation>
    </message>
    <message>
        <source>The e-mail address, typed in full</source>
        <translation>完整的邮箱地址</translation>
    </message>
    <message>
        <source>The phone, typed in full</source>
        <translation>完整的手机号</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>A code goes to the phone or the e-mail address that the account has; with it you set a new password.</source>
        <translation>验证码将发送至账号预留的手机或邮箱，凭验证码设置新密码。</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Of a person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Of a unit</source>
        <translation>法人</translation>
    </message>
    <message>
        <source>Type what is drawn</source>
        <translation>图形验证码</translation>
    </message>
    <message>
        <source>Have the code sent to</source>
        <translation>验证码发送至</translation>
    </message>
    <message>
        <source>the phone %1</source>
        <translation>手机 %1</translation>
    </message>
    <message>
        <source>the e-mail address %1</source>
        <translation>邮箱 %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>重置原因</translation>
    </message>
    <message>
        <source>I forgot the password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Locked after wrong passwords</source>
        <translation>密码输错被锁定</translation>
    </message>
    <message>
        <source>Somebody else may know the password</source>
        <translation>密码可能已泄露</translation>
    </message>
    <message>
        <source>The account was handed over to me</source>
        <translation>账号交接</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>请选择或填写</translation>
    </message>
    <message>
        <source>I have neither of them any more</source>
        <translation>手机和邮箱都已停用</translation>
    </message>
    <message>
        <source>If everything that you typed belongs together, a code is on its way. None came? Then go back and check it.</source>
        <translation>如填写的信息与账号一致，验证码已发出。没有收到的，请返回上一步核对。</translation>
    </message>
    <message>
        <source>Code from the message</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>The new password serves from now on. Whoever was logged in with the old one is out.</source>
        <translation>新密码已生效，使用旧密码的登录均已退出。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>发送验证码</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Log in now</source>
        <translation>立即登录</translation>
    </message>
</context>
<context>
    <name>hezhun::RoundsList</name>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Filing number %1 of %2, revoked on %3</source>
        <translation>备案编号 %1（%2 备案，%3 撤销）</translation>
    </message>
    <message>
        <source>Filing number %1 of %2</source>
        <translation>备案编号 %1（%2 备案）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>hezhun::RowsEditor</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet are pasted with Ctrl+V</source>
        <translation>可用 Ctrl+V 粘贴从电子表格复制的行</translation>
    </message>
</context>
<context>
    <name>hezhun::SamplePanel</name>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>There is no sample for this document.</source>
        <translation>此项材料没有样例。</translation>
    </message>
</context>
<context>
    <name>hezhun::SearchField</name>
    <message>
        <source>Search  /</source>
        <translation>搜索  /</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Beginning of a name, ID number, credit code, phone or reference. Press / or Ctrl+F to come here, Enter to search, Esc to clear.</source>
        <translation>可输入名称开头、证件号码、统一社会信用代码、手机号或办件编号。按 / 或 Ctrl+F 转到此处，Enter 搜索，Esc 清除。</translation>
    </message>
</context>
<context>
    <name>hezhun::SheetCanvas</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There are no documents to look at.</source>
        <translation>没有可查看的材料。</translation>
    </message>
</context>
<context>
    <name>hezhun::SheetPage</name>
    <message>
        <source>This document can&apos;t be shown</source>
        <translation>此材料无法显示</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>This document is required.</source>
        <translation>此材料为必需材料。</translation>
    </message>
    <message>
        <source>This document is optional.</source>
        <translation>此材料为选交材料。</translation>
    </message>
    <message>
        <source>Required, but not uploaded.</source>
        <translation>必需材料，尚未上传。</translation>
    </message>
    <message>
        <source>Not uploaded.</source>
        <translation>未上传。</translation>
    </message>
</context>
<context>
    <name>hezhun::SheetStrip</name>
    <message>
        <source>Documents of this case</source>
        <translation>本件材料</translation>
    </message>
    <message>
        <source>Required, but not uploaded.</source>
        <translation>必需材料，尚未上传。</translation>
    </message>
    <message>
        <source>Not uploaded.</source>
        <translation>未上传。</translation>
    </message>
    <message>
        <source>Looked at.</source>
        <translation>已查看。</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>尚未查看。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hezhun::StartPage</name>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.hezhun *.sqlite *.db);;All files (*)</source>
        <translation>工作区 (*.hezhun *.sqlite *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Hezhun review desk</source>
        <translation>核准待办台</translation>
    </message>
    <message>
        <source>Making the demo: people, units and their documents are being drawn. This takes a few seconds, and only once.</source>
        <translation>正在生成演示工作区：绘制人员、单位及其材料。只需一次，几秒即可。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示工作区</translation>
    </message>
    <message>
        <source>An office works together in a shared workspace on its server; a single desk may have one in a file. The administrator makes either with “hezhunctl init”. To look around first, try the demo: its people are invented.</source>
        <translation>单位同事在服务器上的共享工作区协同办理；单个台席也可使用文件中的工作区。两者均由管理员用“hezhunctl init”建立。如想先熟悉一下，可试用演示，其中人员均为虚构。</translation>
    </message>
    <message>
        <source>Connect to the office&apos;s shared workspace…</source>
        <translation>连接单位的共享工作区…</translation>
    </message>
    <message>
        <source>Open a workspace in a file…</source>
        <translation>打开文件中的工作区…</translation>
    </message>
    <message>
        <source>About Hezhun…</source>
        <translation>关于核准…</translation>
    </message>
</context>
<context>
    <name>hezhun::StartPanel</name>
    <message>
        <source>Begin a registration</source>
        <translation>填写备案登记</translation>
    </message>
    <message>
        <source>Choose for which unit. Your identity and the unit&apos;s data are taken over; what you fill in is saved as you type, and nobody sees it until you hand it in.</source>
        <translation>请选择登记单位。您的身份信息和单位信息自动带入；填写内容随时保存，提交之前他人看不到。</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>登记单位</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始填写</translation>
    </message>
</context>
<context>
    <name>hezhun::StateBanner</name>
    <message>
        <source>Details: %1</source>
        <translation>详情：%1</translation>
    </message>
    <message>
        <source>To the unit&apos;s appeal</source>
        <translation>前往法人申诉</translation>
    </message>
    <message>
        <source>To the appeal</source>
        <translation>前往申诉</translation>
    </message>
</context>
<context>
    <name>hezhun::StateCard</name>
    <message>
        <source>Filing number %1</source>
        <translation>备案编号 %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Correct and hand in again</source>
        <translation>修改并重新提交</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>hezhun::StationPassword</name>
    <message>
        <source>Station password</source>
        <translation>工作站密码</translation>
    </message>
    <message>
        <source>With it this computer is let in. What you log in with yourself is asked for afterwards.</source>
        <translation>用于本机接入。您本人的用户名和密码随后在登录页填写。</translation>
    </message>
    <message>
        <source>Keep it in the system keychain</source>
        <translation>保存到系统密钥环</translation>
    </message>
</context>
<context>
    <name>hezhun::StatusLine</name>
    <message>
        <source>Connected to %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>Not connected to %1: %2</source>
        <translation>未连接 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Decided today: %n</source>
        <translation>
            <numerusform>今日已办 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a case</source>
        <translation>已用时 %1/件</translation>
    </message>
    <message>
        <source>From when a case is fully shown until it is decided, on the average since logging in</source>
        <translation>登录以来，从办件完整显示到作出决定的平均用时</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2, trying again</source>
        <comment>workspace, time</comment>
        <translation>与 %1 的连接已于 %2 中断，正在重试</translation>
    </message>
    <message>
        <source>Connected to %1 again since %2</source>
        <comment>workspace, time</comment>
        <translation>已于 %2 恢复与 %1 的连接</translation>
    </message>
</context>
<context>
    <name>hezhun::StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>hezhun::StoryView</name>
    <message>
        <source>Unit</source>
        <translation>法人单位</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>主代办人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 建立</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>手机 %1</translation>
    </message>
    <message>
        <source>e-mail %1</source>
        <translation>邮箱 %1</translation>
    </message>
    <message>
        <source>✗ Merged into another account: nobody can log in with it.</source>
        <translation>✗ 已并入其他账号，不能再登录。</translation>
    </message>
    <message>
        <source>✗ Locked by an administrator on %1: %2</source>
        <translation>✗ 管理员于 %1 锁定：%2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>✗ expired on %1; it must be changed at the next login</source>
        <translation>✗ 已于 %1 过期，下次登录须修改</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>; must be changed at the first login</source>
        <translation>；首次登录须修改</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>given, valid until %1</source>
        <translation>已发放，有效期至 %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>%1 (desk %2)</source>
        <comment>role</comment>
        <translation>%1（待办台 %2）</translation>
    </message>
    <message>
        <source>Login and roles</source>
        <translation>登录与角色</translation>
    </message>
    <message>
        <source>Real-name verification</source>
        <translation>实名认证</translation>
    </message>
    <message>
        <source>Nothing was said about who this is.</source>
        <translation>尚未填报身份信息。</translation>
    </message>
    <message>
        <source>since %1, last active %2</source>
        <translation>%1 登录，最近操作 %2</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>当前登录</translation>
    </message>
    <message>
        <source>Nowhere.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>A workspace in a file keeps no list of logins.</source>
        <translation>本机工作区不记录登录会话。</translation>
    </message>
    <message>
        <source>%1 · %2 · handed in %3</source>
        <comment>kind, state, time</comment>
        <translation>%1 · %2 · %3 提交</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>None was handed in.</source>
        <translation>没有提交过办件。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理经过</translation>
    </message>
</context>
<context>
    <name>hezhun::ThreadPage</name>
    <message>
        <source>Taken from the unit&apos;s data; it can&apos;t be changed here.</source>
        <translation>取自单位信息，此处不能修改。</translation>
    </message>
    <message>
        <source>Taken from your account; it can&apos;t be changed here.</source>
        <translation>取自您的账号，此处不能修改。</translation>
    </message>
    <message>
        <source>The unit&apos;s data lack this, or it is wrong there. Ask the unit to mend it in its own information.</source>
        <translation>单位信息中缺少此项或填写有误，请联系单位在其信息中补正。</translation>
    </message>
    <message>
        <source>Your account lacks this, or it is wrong there. Mend it under &quot;Mine&quot;.</source>
        <translation>您的账号信息中缺少此项或填写有误，请到“我的”补正。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing or wrong: %1.</source>
        <translation>
            <numerusform>有 %n 项未填或有误：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Handed in as %1. %2 verifies it next.</source>
        <translation>已提交，编号 %1。接下来由%2核实。</translation>
    </message>
    <message>
        <source>It was not handed in: look at what is marked red.</source>
        <translation>未能提交，请查看标红的项目。</translation>
    </message>
    <message>
        <source>It was not handed in: %1</source>
        <translation>未能提交：%1</translation>
    </message>
    <message>
        <source>Now for %1; its data replace those of the unit before.</source>
        <translation>已更换为%1，单位信息随之替换。</translation>
    </message>
    <message>
        <source>Withdrawn. You can correct it and hand it in again.</source>
        <translation>已撤回，可以修改后重新提交。</translation>
    </message>
    <message>
        <source>The paper is being uploaded…</source>
        <translation>正在上传材料…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>when</comment>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Hand in again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Throw away for good</source>
        <translation>确认删除草稿</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Throws away what was filled in and uploaded here</source>
        <translation>删除此处填写的内容和上传的材料</translation>
    </message>
</context>
<context>
    <name>hezhun::TitleLine</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+Left）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>The person at the keys; opens a menu.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Language, colours, log out</source>
        <translation>语言、配色、退出登录</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>代表身份</translation>
    </message>
    <message>
        <source>Work at another desk, language, colours, log out</source>
        <translation>切换代表身份、语言、配色，退出登录</translation>
    </message>
    <message>
        <source>About Hezhun…</source>
        <translation>关于核准…</translation>
    </message>
</context>
<context>
    <name>hezhun::TodayPage</name>
    <message numerus="yes">
        <source>Decided today · %n</source>
        <translation>
            <numerusform>今日已办 · %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>My decisions of today</source>
        <translation>我的今日已办</translation>
    </message>
    <message>
        <source>Nothing decided yet today</source>
        <translation>今日尚无已办</translation>
    </message>
    <message>
        <source>What you pass, refuse or take back today is listed here, with the reasons.</source>
        <translation>您今日通过、不通过和撤销的办件列在这里，并附原因。</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>去待办</translation>
    </message>
</context>
<context>
    <name>hezhun::Tour</name>
    <message>
        <source>The folder %1 can&apos;t be made. Choose another one.</source>
        <translation>无法新建文件夹 %1，请另选一个。</translation>
    </message>
    <message>
        <source>A picture can&apos;t be written to the folder %1. Choose another one.</source>
        <translation>无法将图片写入文件夹 %1，请另选一个。</translation>
    </message>
    <message numerus="yes">
        <source>Step %1 of %2 did not do what it should within %n second(s): %3</source>
        <translation>
            <numerusform>第%1步（共%2步）未在%n秒内达到预期：%3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::UndeliveredList</name>
    <message>
        <source>a code or a one-time password</source>
        <translation>验证码或一次性密码</translation>
    </message>
    <message numerus="yes">
        <source>%1, after %n tries</source>
        <translation>
            <numerusform>%1，已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Every message was sent, or is still being tried.</source>
        <translation>短信均已送达或仍在发送。</translation>
    </message>
    <message>
        <source>These were tried for a day and given up. Put them back in line when the way out works again; codes and one-time passwords can&apos;t be sent again, their text is gone.</source>
        <translation>以下短信连续发送一天未成功，已停止发送。通道恢复后可重新发送；验证码和一次性密码的内容已清除，不能重发。</translation>
    </message>
    <message>
        <source>The message is in line again.</source>
        <translation>已重新排队发送。</translation>
    </message>
    <message>
        <source>Messages that were not delivered</source>
        <translation>未送达短信</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What was in the way</source>
        <translation>未送达原因</translation>
    </message>
</context>
<context>
    <name>hezhun::UnitRow</name>
    <message>
        <source>Unit</source>
        <translation>登记单位</translation>
    </message>
    <message>
        <source>The unit stays what it is once a registration was handed in.</source>
        <translation>登记提交之后不能再更换单位。</translation>
    </message>
    <message>
        <source>You can change to another unit that granted you the role as long as this is not handed in; its data replace those of the one before.</source>
        <translation>提交之前可以更换为其他授予您角色的单位，单位信息随之替换。</translation>
    </message>
</context>
<context>
    <name>hezhun::UnsettledDecisions</name>
    <message>
        <source>%1: %2</source>
        <comment>action, subject</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hezhun::ViewActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>One pixel to one pixel</source>
        <translation>1:1 显示</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>增强对比度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Two documents side by side</source>
        <translation>两份材料并排</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>How the document should look</source>
        <translation>材料样例</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
</context>
<context>
    <name>hezhun::ViewToolBar</name>
    <message>
        <source>Tools of the viewer</source>
        <translation>查看工具</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>hezhun::VisitBanner</name>
    <message>
        <source>You act for %1 (%2) until %3. What you do is written down with your name beside theirs.</source>
        <translation>您正代 %1（%2）办理，至 %3 止。所办事项将同时记录您的姓名。</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回柜台</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>结束办理</translation>
    </message>
</context>
<context>
    <name>hezhunctl</name>
    <message>
        <source>init                      make a workspace; one that is there stays</source>
        <translation>init                      新建工作区；已有的保持不变</translation>
    </message>
    <message>
        <source>demo                      make a workspace with invented people and cases</source>
        <translation>demo                      新建演示工作区，人员和办件均为虚构</translation>
    </message>
    <message>
        <source>import DIR                take in a portal&apos;s package</source>
        <translation>import DIR                接收政务服务平台移交的数据包</translation>
    </message>
    <message>
        <source>queue --as LOGIN          the open cases on the desk of LOGIN</source>
        <translation>queue --as LOGIN          列出 LOGIN 待办台上的待办</translation>
    </message>
    <message>
        <source>show CASE                 a case with its history</source>
        <translation>show CASE                 显示办件及其历史</translation>
    </message>
    <message>
        <source>check WHAT                check values on standard input: resident-id, credit-code, phone, password, login-name</source>
        <translation>check WHAT                检查标准输入中的值：resident-id、credit-code、phone、password、login-name</translation>
    </message>
    <message>
        <source>audit verify              look for changed and missing rows</source>
        <translation>audit verify              核查有无被改动或缺失的记录</translation>
    </message>
    <message>
        <source>kinds check FILE          check the definition of a kind of case</source>
        <translation>kinds check FILE          检查办件类型的定义</translation>
    </message>
    <message>
        <source>hezhunctl [--workspace URL] [--language zh_CN|en] [--json] VERB …</source>
        <translation>hezhunctl [--workspace URL] [--language zh_CN|en] [--json] 命令 …</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 需要一个值。</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>decide CASE ACTION …      pass, refuse or take back: --as LOGIN [--reason CODE]... [--words TEXT] [--version N]</source>
        <translation>decide CASE ACTION …      通过、不通过或撤销：--as LOGIN [--reason CODE]... [--words TEXT] [--version N]</translation>
    </message>
    <message>
        <source>release CASE              take a case away from whoever has it open</source>
        <translation>release CASE              收回他人正在办理的办件</translation>
    </message>
    <message>
        <source>A workspace is sqlite:PATH or postgresql://[user@]host/database. Every verb takes --json. Exit codes: 0 done, 1 refused, 2 wrong usage.</source>
        <translation>工作区地址形如 sqlite:PATH 或 postgresql://[user@]host/database。各命令均可加 --json。退出码：0 已完成，1 未予执行，2 用法有误。</translation>
    </message>
    <message>
        <source>session WHAT …            who is logged in to a shared workspace: open, list, end</source>
        <translation>session WHAT …            共享工作区的登录会话：open、list、end</translation>
    </message>
    <message>
        <source>account WHAT …            accounts: add, list, show, grant, withdraw, password, issue, lock, unlock, reset, story, search</source>
        <translation>account 操作 …            账号：add、list、show、grant、withdraw、password、issue、lock、unlock、reset、story、search</translation>
    </message>
    <message>
        <source>gateway WHAT …            the services outside: show, set national-check|messages URL</source>
        <translation>gateway 操作 …            外部服务：show（查看）、set（设置）national-check|messages URL</translation>
    </message>
    <message>
        <source>dispatch                  sends messages, makes national checks, draws pages: [--once] [--to-file FILE] | --given-up | --again NUMBER</source>
        <translation>dispatch                  发送消息、办理国家核验、绘制页面：[--once] [--to-file 文件] | --given-up | --again 编号</translation>
    </message>
    <message>
        <source>department WHAT …         departments&apos; accounts: issue, again, list, import FILE</source>
        <translation>department 操作 …         部门账号：issue 发放、again 重发、list 列表、import 文件 批量发放</translation>
    </message>
    <message>
        <source>grant WHAT …              roles that units give: add, change, withdraw, renew, list, import FILE</source>
        <translation>grant WHAT …              单位授权：add、change、withdraw、renew、list、import FILE</translation>
    </message>
    <message>
        <source>entry WHAT …              the way into a business system: check LOGIN MATTER, enter MATTER, matters</source>
        <translation>entry WHAT …              服务事项入口：check LOGIN MATTER、enter MATTER、matters</translation>
    </message>
    <message>
        <source>export register …         the register as a desk sees it, to a file: --as LOGIN --to FILE.csv|FILE.xlsx</source>
        <translation>export register …         将工作台可见的备案名册导出为文件：--as LOGIN --to FILE.csv|FILE.xlsx</translation>
    </message>
    <message>
        <source>station WHAT …            machines that a shared workspace admits: add, list, reset, remove; this machine&apos;s password in its keychain: keep, forget</source>
        <translation>station WHAT …            共享工作区准入的工作站：add、list、reset、remove；本机密钥环中的工作站密码：keep、forget</translation>
    </message>
</context>
</TS>
