// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/matchrow.h"

#include "ui/casepage/casewords.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include "domain/workingcalendar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sign
{
    QString icon;
    QString text;
    QString role;
};

/// By what an account matches, in words; what says little by itself is amber.
Sign signOf(const QString &how, const AccountMatch &match)
{
    const bool isUnit = match.type == "unit"_L1;
    if (how == "number"_L1)
        return {u"check"_s,
                isUnit ? MatchRow::tr("The agent's ID number is the same") : MatchRow::tr("ID number is the same"),
                u"good"_s};
    if (how == "credit_code"_L1)
        return {u"check"_s, MatchRow::tr("Credit code is the same"), u"good"_s};
    if (how == "login_name"_L1)
        return {u"check"_s, MatchRow::tr("Login name is the one given"), u"good"_s};
    if (how == "former_name"_L1)
        return {u"triangle-alert"_s, MatchRow::tr("The unit had this name before"), u"warning"_s};
    if (isUnit)
        return {u"check"_s, MatchRow::tr("Name of the unit is the same"), u"good"_s};
    if (match.how.size() > 1)
        return {u"check"_s, MatchRow::tr("Name is the same"), u"good"_s};
    return {u"triangle-alert"_s, MatchRow::tr("Name is the same: many people may have it"), u"warning"_s};
}

} // namespace

MatchRow::MatchRow(const AccountMatch &match, int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_match(match)
    , m_key(new QLabel(this))
{
    setObjectName(u"match."_s + match.loginName);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    m_key->setText(canBeChosen() ? QString::number(number) : QString());
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setFixedSize(metrics::sectionGap, metrics::sectionGap);
    m_key->setProperty("role", u"secondary"_s);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    addText(lines, nameLine(), {});
    QStringList words{nameLine()};
    for (const QString &how : match.how) {
        const Sign sign = signOf(how, match);
        addSign(lines, sign.icon, sign.text, sign.role);
        words.append(sign.text);
    }
    if (!canBeChosen()) {
        addSign(lines, u"circle-x"_s, tr("Merged into another account, no longer in use"), u"danger"_s);
        words.append(tr("Merged into another account, no longer in use"));
    }
    addText(lines, knownLine(), u"secondary"_s);
    words.append(knownLine());
    setAccessibleName(words.join(tr(", ", "between what is known of an account")));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    all->setSpacing(metrics::gap);
    all->addWidget(m_key, 0, Qt::AlignTop);
    all->addLayout(lines, 1);
    setChoosing(false);
}

QString MatchRow::nameLine() const
{
    if (m_match.name.isEmpty())
        return m_match.loginName;
    return tr("%1 (%2)", "name, login name").arg(m_match.name, m_match.loginName);
}

QString MatchRow::knownLine() const
{
    QStringList known{m_match.verified ? tr("verified") : tr("not verified")};
    if (!m_match.maskedNumber.isEmpty())
        known.append(m_match.maskedNumber);
    known.append(m_match.maskedPhone.isEmpty() ? tr("no phone") : tr("phone %1").arg(m_match.maskedPhone));
    known.append(tr("since %1").arg(CaseWords::date(WorkingCalendar::builtIn().dayOf(m_match.createdAt))));
    return known.join(u" · "_s);
}

void MatchRow::addSign(QVBoxLayout *lines, const QString &iconName, const QString &text, const QString &role)
{
    auto *sign = new QLabel;
    const QColor colour = role == "good"_L1 ? colours().good
        : role == "warning"_L1              ? colours().warning
                                            : colours().danger;
    sign->setContentsMargins(0, 2, 0, 0);
    sign->setPixmap(iconPixmap(iconName, metrics::iconSmall, colour, devicePixelRatioF()));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::halfGrid);
    line->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QLabel(text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setProperty("role", role);
    line->addWidget(words, 1);
    lines->addLayout(line);
}

void MatchRow::addText(QVBoxLayout *lines, const QString &text, const QString &role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role.isEmpty()) {
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
    } else {
        label->setProperty("role", role);
    }
    lines->addWidget(label);
}

void MatchRow::setChoosing(bool choosing)
{
    m_key->setVisible(choosing);
    setEnabled(canBeChosen() || !choosing);
    if (!choosing)
        setChecked(false);
}

void MatchRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked() ? colours().selection
        : underMouse() && isEnabled() ? colours().hover
                                      : colours().surface;
    const bool framed = isChecked() || hasFocus();
    painter.setPen(QPen(hasFocus()        ? colours().focus
                            : isChecked() ? colours().accent
                                          : colours().border,
                        framed ? 2 : 1));
    painter.setBrush(ground);
    const qreal inset = framed ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::radius, metrics::radius);
}

} // namespace hezhun
