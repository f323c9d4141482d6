// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

/// Small archives for tests, written here so that every field can be wrong on purpose.
namespace lockwright::test
{

/// CRC-32 of ZIP and gzip, bit by bit.
inline std::uint32_t crc32(const QByteArray& bytes)
{
    std::uint32_t crc = 0xffffffffu;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320u & (0u - (crc & 1u)));
    }
    return ~crc;
}

/// A raw deflate stream: qCompress() without its length, zlib's header and zlib's checksum.
inline QByteArray deflated(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return QByteArray("\x03\x00", 2); // qCompress() gives nothing for nothing
    const QByteArray packed = qCompress(bytes, 9);
    return packed.mid(6, packed.size() - 10);
}

inline QByteArray littleEndian(std::uint64_t value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out += i < 8 ? char((value >> (8 * i)) & 0xff) : '\0';
    return out;
}

struct ZipFile {
    QByteArray name;
    QByteArray content;
    bool deflate = false;
    int method = -1; ///< -1: what fits
    int flags = 0;
    qint64 claimedBytes = -1; ///< what the directory says; -1: the truth
    qint64 claimedCrc = -1;
    QByteArray localName = {}; ///< empty: the same
    QByteArray localExtra = {};
    qint64 claimedOffset = -1;
};

struct ZipOptions {
    QByteArray prefix = {};
    QByteArray comment = {};
    bool zip64 = false;
    int claimedEntries = -1;
    qint64 claimedDirectoryOffset = -1;
};

inline QByteArray zip(const std::vector<ZipFile>& files, const ZipOptions& options = {})
{
    QByteArray out = options.prefix;
    QByteArray directory;
    for (const ZipFile& file : files) {
        const QByteArray packed = file.deflate ? deflated(file.content) : file.content;
        const int method = file.method >= 0 ? file.method : (file.deflate ? 8 : 0);
        const auto crc = file.claimedCrc >= 0 ? std::uint64_t(file.claimedCrc) : crc32(file.content);
        const auto bytes = std::uint64_t(file.claimedBytes >= 0 ? file.claimedBytes : file.content.size());
        const auto offset = std::uint64_t(file.claimedOffset >= 0 ? file.claimedOffset : out.size());
        const auto packedBytes = std::uint64_t(packed.size());
        const QByteArray localName = file.localName.isEmpty() ? file.name : file.localName;
        const QByteArray sizes = littleEndian(crc, 4) + littleEndian(packedBytes, 4) + littleEndian(bytes, 4);
        out += "PK\x03\x04" + littleEndian(20, 2) + littleEndian(std::uint64_t(file.flags), 2)
               + littleEndian(std::uint64_t(method), 2) + littleEndian(0, 4) + sizes
               + littleEndian(std::uint64_t(localName.size()), 2)
               + littleEndian(std::uint64_t(file.localExtra.size()), 2) + localName + file.localExtra + packed;
        QByteArray extra;
        QByteArray shown = sizes + littleEndian(std::uint64_t(file.name.size()), 2);
        QByteArray shownOffset = littleEndian(offset, 4);
        if (options.zip64) {
            extra = littleEndian(1, 2) + littleEndian(24, 2) + littleEndian(bytes, 8) + littleEndian(packedBytes, 8)
                    + littleEndian(offset, 8);
            shown = littleEndian(crc, 4) + QByteArray(8, '\xff') + littleEndian(std::uint64_t(file.name.size()), 2);
            shownOffset = QByteArray(4, '\xff');
        }
        directory += "PK\x01\x02" + littleEndian(20, 2) + littleEndian(20, 2)
                     + littleEndian(std::uint64_t(file.flags), 2) + littleEndian(std::uint64_t(method), 2)
                     + littleEndian(0, 4) + shown + littleEndian(std::uint64_t(extra.size()), 2) + littleEndian(0, 10)
                     + shownOffset + file.name + extra;
    }
    const auto directoryOffset =
        std::uint64_t(options.claimedDirectoryOffset >= 0 ? options.claimedDirectoryOffset : out.size());
    const auto directoryBytes = std::uint64_t(directory.size());
    const auto entries = std::uint64_t(options.claimedEntries >= 0 ? options.claimedEntries : int(files.size()));
    out += directory;
    if (options.zip64) {
        const auto endOffset = std::uint64_t(out.size());
        out += "PK\x06\x06" + littleEndian(44, 8) + littleEndian(45, 4) + littleEndian(0, 8) + littleEndian(entries, 8)
               + littleEndian(entries, 8) + littleEndian(directoryBytes, 8) + littleEndian(directoryOffset, 8);
        out += "PK\x06\x07" + littleEndian(0, 4) + littleEndian(endOffset, 8) + littleEndian(1, 4);
        out += "PK\x05\x06" + littleEndian(0, 4) + QByteArray(12, '\xff');
    } else {
        out += "PK\x05\x06" + littleEndian(0, 4) + littleEndian(entries, 2) + littleEndian(entries, 2)
               + littleEndian(directoryBytes, 4) + littleEndian(directoryOffset, 4);
    }
    return out + littleEndian(std::uint64_t(options.comment.size()), 2) + options.comment;
}

struct TarFile {
    QByteArray name;
    QByteArray content;
    char type = '0';
    qint64 claimedBytes = -1;
};

/// A ustar archive.
inline QByteArray tar(const std::vector<TarFile>& files)
{
    QByteArray out;
    const auto octal = [](std::uint64_t value, int width) {
        return QByteArray::number(qulonglong(value), 8).rightJustified(width - 1, '0') + '\0';
    };
    for (const TarFile& file : files) {
        const auto bytes = std::uint64_t(file.claimedBytes >= 0 ? file.claimedBytes : file.content.size());
        QByteArray header = file.name.leftJustified(100, '\0') + octal(0644, 8) + octal(0, 8) + octal(0, 8)
                            + octal(bytes, 12) + octal(0, 12) + QByteArray(8, ' ') + file.type + QByteArray(100, '\0')
                            + QByteArray("ustar\0"
                                         "00",
                                         8);
        header = header.leftJustified(512, '\0');
        std::uint64_t sum = 0;
        for (const char c : header)
            sum += static_cast<unsigned char>(c);
        header.replace(148, 8, octal(sum, 7) + ' ');
        out += header + file.content + QByteArray((512 - file.content.size() % 512) % 512, '\0');
    }
    return out + QByteArray(1024, '\0');
}

inline QByteArray gzip(const QByteArray& bytes)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated(bytes) + littleEndian(crc32(bytes), 4)
           + littleEndian(std::uint64_t(bytes.size()), 4);
}

} // namespace lockwright::test
