// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/largepaper.h"

#include "ui/documentview/documentview.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class OnePicture : public PictureSource
{
public:
    explicit OnePicture(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Result<QByteArray> bytes(const QString &) override { return m_bytes; }

private:
    const QByteArray m_bytes;
};

constexpr double shareOfWindow = 0.9;

} // namespace

LargePaper::LargePaper(const QString &label, const QByteArray &bytes, const QString &samplePicture, QWidget *parent)
    : QDialog(parent)
    , m_loader(std::make_unique<PictureLoader>(std::make_shared<OnePicture>(bytes)))
    , m_view(new DocumentView(m_loader.get(), this))
{
    setObjectName(u"largePaper"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(label);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setSheets({Sheet{.slot = u"paper"_s, .label = label, .sha256 = u"paper"_s, .samplePicture = samplePicture}});
    addActions(m_view->viewActions());
    resize(parent->window()->size() * shareOfWindow);
}

LargePaper::~LargePaper()
{
    delete m_view; // before the loader that it shows from
}

} // namespace hezhun
