// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demowords.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const DemoWords &DemoWords::builtIn()
{
    static const DemoWords words = [] {
        QFile file(u":/demo/words.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QJsonObject lists = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
        DemoWords read;
        for (auto list = lists.begin(); list != lists.end(); ++list)
            read.m_lists.insert(list.key(), list.value().toVariant().toStringList());
        return read;
    }();
    return words;
}

const QStringList &DemoWords::list(const QString &name) const
{
    const auto found = m_lists.constFind(name);
    if (found == m_lists.cend() || found->isEmpty())
        qFatal("The sample words lack %s.", qUtf8Printable(name));
    return *found;
}

} // namespace hezhun
