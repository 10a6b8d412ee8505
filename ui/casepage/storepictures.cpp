// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/storepictures.h"

namespace hezhun {

Result<QByteArray> StorePictures::bytes(const QString &sha256)
{
    return m_reader.run([sha256](Workspace &workspace) { return workspace.documents().read(sha256); }).result();
}

} // namespace hezhun
