// SPDX-License-Identifier: GPL-3.0-or-later
#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace lockwright::gui
{

namespace
{
constexpr int answerMilliseconds = 500;
const QByteArray question = QByteArrayLiteral("lockwright raise\n");
const QByteArray agreement = QByteArrayLiteral("lockwright raised\n");
} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

QStringList SingleInstance::candidates(const QString& folder)
{
    QStringList found;
    QString path = QFileInfo(folder).canonicalFilePath();
    while (!path.isEmpty()) {
        found += path;
        const QDir here(path);
        if (here.isRoot() || here.exists(QStringLiteral(".git")) || here.exists(QStringLiteral("lockwright.toml")))
            break;
        path = QFileInfo(path).path();
    }
    return found;
}

QString SingleInstance::socketOf(const QString& root) const
{
    const QString canonical = QFileInfo(root).canonicalFilePath();
    const auto digest =
        QCryptographicHash::hash((canonical.isEmpty() ? root : canonical).toUtf8(), QCryptographicHash::Sha256);
    return QDir(m_folder).filePath(QStringLiteral("window-%1").arg(QString::fromLatin1(digest.toHex().left(16))));
}

bool SingleInstance::raiseOther(const QString& root) const
{
    const QString path = socketOf(root);
    if (!QFileInfo::exists(path) || m_server.fullServerName() == path)
        return false;
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(answerMilliseconds))
        return false;
    socket.write(question);
    socket.flush();
    while (socket.bytesAvailable() < agreement.size()) {
        if (!socket.waitForReadyRead(answerMilliseconds))
            return false;
    }
    return socket.readAll() == agreement;
}

bool SingleInstance::claim(const QString& root)
{
    release();
    const QString path = socketOf(root);
    if (QFileInfo::exists(path)) { // listening would take it over, dead or not
        QLocalSocket probe;
        probe.connectToServer(path);
        if (probe.waitForConnected(answerMilliseconds))
            return false;
        QLocalServer::removeServer(path);
    }
    return m_server.listen(path);
}

void SingleInstance::release()
{
    m_server.close();
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() < question.size())
                return;
            if (socket->read(question.size()) == question) {
                socket->write(agreement);
                emit raiseWanted();
            }
            socket->disconnectFromServer(); // who asks for something else is not of ours
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // it may have come before the connection was looked at
    }
}

} // namespace lockwright::gui
