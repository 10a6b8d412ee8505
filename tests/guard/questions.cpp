// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/questions.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString Questions::ask(const QString &what, const QString &subject, const QString &question)
{
    return m_connection.run(u"select ask($1, $2, $3)"_s, {what, subject, question}).value();
}

ClusterAnswer Questions::loginNames(const QString &type, const QString &name, const QString &number)
{
    const QString inquiry = ask(u"names"_s, number, QStringList{type, name, number}.join(u' '));
    return m_connection.run(u"select login_names_of($1, $2, $3, $4)"_s, {inquiry, type, name, number});
}

ClusterAnswer Questions::beginReset(const QString &login, const QString &type)
{
    const QString inquiry = ask(u"reset"_s, login, type);
    return m_connection.run(u"select phone, email from begin_reset($1, $2, $3)"_s, {inquiry, login, type});
}

ClusterAnswer Questions::sendCode(const QString &purpose, const QString &address)
{
    const QString inquiry = ask(u"code"_s, address, QStringList{purpose, u"sms"_s, address}.join(u' '));
    return m_connection.run(u"select id, until from send_code($1, $2, 'sms', $3)"_s, {inquiry, purpose, address});
}

QString Questions::resetStatement(const Reset &reset)
{
    const QString aboutName
        = ask(u"reset_code"_s, reset.login,
              QStringList{reset.type, u"sms"_s, reset.address, reset.unitName, reset.creditCode}.join(u'\n'));
    const QString aboutAddress = ask(u"code"_s, reset.address, u"reset sms "_s + reset.address);
    return u"select id, until from send_reset_code(%1, %2, '%3', '%4', 'sms', '%5', '%6', '%7', '忘记密码')"_s.arg(
        aboutName, aboutAddress, reset.login, reset.type, reset.address, reset.unitName, reset.creditCode);
}

ClusterAnswer Questions::sendResetCode(const Reset &reset)
{
    return m_connection.run(resetStatement(reset));
}

QString Questions::registerStatement(const QString &code, const QString &login, const QString &phone,
                                     const QString &declared, const QString &type)
{
    const QString inquiry = ask(u"register"_s, phone, login.toLower() + u' ' + declared);
    return u"select register_account(%1, %2, '%3', '%4', 'sixteen bytes of', 210000, sha256('key'), '%5', '', '%6')"_s
        .arg(inquiry, code, type, login, phone, declared);
}

ClusterAnswer Questions::tryCode(const QString &code, const QString &typed)
{
    return m_connection.run(u"select try_code($1, $2)"_s, {code, typed});
}

ClusterAnswer Questions::finishReset(const QString &code, const QString &salt)
{
    return m_connection.run(u"select finish_reset($1, $2::bytea, 210000, sha256('another key'))"_s, {code, salt});
}

QString Questions::codeSentTo(Office &office, const QString &address)
{
    return office
        .administer(u"select substring(message from '验证码([0-9]{6})，') from outbox where phone = '%1' and secret"
                    " and state = 'queued' order by id desc limit 1"_s.arg(address))
        .value();
}

void Questions::forget(Office &office)
{
    office.administer(
        u"delete from inquiry; delete from code_try; delete from code; delete from outbox where secret"_s);
    office.setClockForward(0);
}

} // namespace hezhun
