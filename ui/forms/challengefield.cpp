// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/challengefield.h"

#include "ui/forms/challengepicture.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int length = 5;
/// Without those that are taken for each other.
constexpr QStringView alphabet = u"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

} // namespace

ChallengeField::ChallengeField(QWidget *parent)
    : QWidget(parent)
    , m_picture(new ChallengePicture(this))
    , m_edit(new QLineEdit(this))
    , m_refresh(new QToolButton(this))
    , m_reason(new QLabel(this))
{
    m_edit->setObjectName(u"challenge"_s);
    m_edit->setMaxLength(16);
    m_edit->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_refresh->setObjectName(u"refreshChallenge"_s);
    m_refresh->setIcon(icon(u"refresh"_s));
    m_reason->setObjectName(u"fault"_s);
    m_reason->setProperty("role", u"danger"_s);
    m_reason->setWordWrap(true);
    m_reason->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_edit, 1);
    row->addWidget(m_picture);
    row->addWidget(m_refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(row);
    column->addWidget(m_reason);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setFault({});
        emit edited();
    });
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        refresh();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    refresh();
}

void ChallengeField::refresh()
{
    QRandomGenerator *random = QRandomGenerator::system();
    m_characters.clear();
    for (int i = 0; i < length; ++i)
        m_characters += alphabet.at(random->bounded(int(alphabet.size())));
    m_first = random->bounded(2, 10);
    m_second = random->bounded(2, 10);
    m_picture->setCharacters(m_characters);
    m_edit->clear();
    setFault({});
    retranslate();
}

QString ChallengeField::sum() const
{
    return QString::number(m_first + m_second);
}

bool ChallengeField::isAnswered() const
{
    const QString typed = m_edit->text().trimmed();
    return typed.compare(m_characters, Qt::CaseInsensitive) == 0 || typed == sum();
}

QString ChallengeField::firstFault()
{
    if (isAnswered())
        return {};
    const QString reason = m_edit->text().trimmed().isEmpty()
        ? tr("Type the characters of the picture.")
        : tr("These are not the characters of the picture. Type the new ones.");
    refresh();
    setFault(reason);
    return reason;
}

void ChallengeField::setFault(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_edit->setProperty("fault", !reason.isEmpty());
    repolish(m_edit);
}

void ChallengeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChallengeField::retranslate()
{
    m_edit->setPlaceholderText(tr("Characters of the picture"));
    m_edit->setAccessibleName(tr("Type the characters of the picture, or the sum of %1 and %2").arg(m_first).arg(m_second));
    m_refresh->setToolTip(tr("Other characters"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    m_picture->setToolTip(tr("Capital or small does not matter"));
}

} // namespace hezhun
