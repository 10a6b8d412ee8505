// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagesender.h"
#include "domain/result.h"

#include <QFile>

#include <memory>

namespace hezhun {

/// Writes messages into a file, one JSON object a line, for an office that has no service to send them. A message is
/// sent once its line is on the disk. The file is its owner's alone (0600); what is in it already stays.
class FileMessageSender : public MessageSender
{
public:
    /// Code messages.file, when it can't be written or is open to others.
    static Result<std::unique_ptr<FileMessageSender>> open(const QString &path);

    SendResult send(const OutgoingMessage &message) override;

private:
    explicit FileMessageSender(const QString &path);

    QFile m_file;
    bool m_isCutOff = false; ///< the last line may have been written in part
};

} // namespace hezhun
