// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/titlebars.h"

#ifdef Q_OS_WIN

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>

#include <dwmapi.h>

namespace hezhun {

namespace {

constexpr DWORD immersiveDarkMode = 20; ///< DWMWA_USE_IMMERSIVE_DARK_MODE; Windows 10 before 20H1 does not know it

class TitleBars : public QObject
{
public:
    using QObject::QObject;

    void setScheme(Scheme scheme)
    {
        m_isDark = scheme == Scheme::Dark;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible())
                colour(window);
        }
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()) {
            auto *widget = static_cast<QWidget *>(watched);
            if (widget->isWindow())
                colour(widget);
        }
        return false;
    }

private:
    void colour(QWidget *window) const
    {
        const BOOL dark = m_isDark;
        // Of no consequence where it is refused: the bar keeps the colour of the system.
        (void)DwmSetWindowAttribute(reinterpret_cast<HWND>(window->winId()), immersiveDarkMode, &dark, sizeof dark);
    }

    bool m_isDark = false;
};

} // namespace

void colourTitleBars(QApplication &application, Scheme scheme)
{
    static QPointer<TitleBars> bars;
    if (!bars) {
        bars = new TitleBars(&application);
        application.installEventFilter(bars);
    }
    bars->setScheme(scheme);
}

} // namespace hezhun

#else

namespace hezhun {

void colourTitleBars(QApplication &, Scheme)
{
}

} // namespace hezhun

#endif
