// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/entranceconnection.h"
#include "ui/entrance/known.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class NewPasswordFields;
class StepLine;
class WayOut;

/// A page beside the login: one column in the middle, one or several steps after each other, each in a card. What is
/// asked of the workspace is asked on its worker; meanwhile nothing else can be done here but to give up. Esc goes a
/// step back, and from the first to the login; what was typed stays until somebody logs in, or nobody was at
/// the keys for a while (Entrance).
class EntrancePage : public QWidget
{
    Q_OBJECT

public:
    EntrancePage(EntranceConnection &connection, int width, QWidget *parent = nullptr);

    /// Somebody comes here; what they said elsewhere is not asked again.
    virtual void arrive(const Known &known) = 0;
    /// Nothing that was typed stays.
    virtual void forget();
    bool isBusy() const { return m_isBusy; }
    int step() const { return m_step; }

signals:
    void loggedIn(const hezhun::Actor &actor, const hezhun::KindLibrary &kinds);
    void wayRequested(hezhun::EntranceWay way, const hezhun::Known &known);
    /// The password of this station is asked for on the login page.
    void stationRefused(const hezhun::Error &error);

protected:
    /// One more step: the column of its card.
    QVBoxLayout *addStep();
    void setSteps(const QStringList &names); ///< steps beyond these are what comes when all is done
    void setHeading(const QString &heading, const QString &text);
    void goTo(int step);
    virtual void goBack(); ///< a step, or to the login
    virtual void advance() = 0; ///< the main button, or Enter
    /// Which of the names of setSteps() it is that is being done.
    virtual int shownStep() const { return m_step; }
    virtual void showTexts() = 0; ///< in the language of the program
    virtual QString mainText() const = 0; ///< of the main button, at this step
    virtual QString backText() const;
    bool isAtCounter() const { return m_connection.clerk().has_value(); }
    QString homeText() const; ///< where the way back leads in the end
    void showButtons();

    /// Asks the workspace; `then` gets the answer, unless somebody gave up meanwhile or the workspace was not reached,
    /// which is said here. `then` is called on the GUI thread.
    template <typename Work, typename Then> void ask(Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work, Workspace &>;
        begin();
        m_connection.run(std::move(work))
            .then(this, [this, serial = m_asked, then = std::move(then)](const Answer &answer) {
                if (serial != m_asked)
                    return;
                end();
                if (answer.ok() || !tellTrouble(answer.error()))
                    then(answer);
            });
    }
    /// The same for what changes something and can't be done twice. The worker repeats what a lost connection
    /// interrupted: when that is refused then, the first time may be why, and that is what is said.
    template <typename Work, typename Then> void act(Work work, Then then)
    {
        m_isActing = true;
        ask(
            [work = std::move(work), attempts = std::make_shared<int>(0)](Workspace &workspace) {
                auto answer = work(workspace);
                if (++*attempts > 1 && !answer.ok() && !EntranceConnection::isAboutConnection(answer.error()))
                    return decltype(answer)(unsure());
                return answer;
            },
            std::move(then));
    }
    /// Asks beside what is being typed: nothing is disabled, and the page need not have been left for the answer to be
    /// of no use: forget() does that.
    template <typename Work, typename Then> void askBeside(Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work, Workspace &>;
        m_connection.run(std::move(work))
            .then(this, [this, serial = m_forgotten, then = std::move(then)](const Answer &answer) {
                if (serial == m_forgotten)
                    then(answer);
            });
    }
    /// Marks what is wrong with a new password, and puts the focus there.
    static bool isRight(NewPasswordFields *fields);
    void logIn(const QString &loginName, const QString &type, const QString &password);
    void reveal(QWidget *part); ///< scrolls to it
    void showTrouble(const QString &message); ///< that is about none of the fields; empty: none
    WayOut *wayOut() const { return m_wayOut; }
    EntranceConnection &connection() const { return m_connection; }
    /// The newest definition of a kind of the workspace; nullptr: it has none such.
    const KindDefinition *kind(const QString &name) const;

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeParts(int width);
    void layOut(int width);
    QGridLayout *footer();
    void begin();
    void end();
    void cancel();
    void stepBack();
    bool tellTrouble(const Error &error);
    static Error unsure();

    EntranceConnection &m_connection;
    QTimer m_fitting;
    QTimer m_patience; ///< until what was asked can be given up
    int m_asked = 0; ///< the question whose answer counts
    int m_forgotten = 0; ///< how often
    bool m_isBusy = false;
    bool m_isActing = false; ///< what is being asked changes something
    QPointer<QWidget> m_focus; ///< where it was before the question
    int m_step = 0;
    QList<QFrame *> m_cards;

    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    StepLine *m_steps = nullptr;
    WayOut *m_wayOut = nullptr;
    QLabel *m_trouble = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_main = nullptr;
};

} // namespace hezhun
