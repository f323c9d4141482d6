// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace lockwright::gui
{

/// A question with one button per answer. The last answer is what closing the question means.
struct Question {
    QString title;
    QString text;
    QStringList answers;
};

/// The one door to file pickers and modal questions, so that tests answer by script. Nothing here blocks:
/// answers arrive later, on the GUI thread, and not at all once `parent` is gone.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// @param answer gets the folder, or an empty text when the user turned back.
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                              std::function<void(const QString&)> answer) = 0;
    /// @param filter of names, as QFileDialog has it
    /// @param answer gets the file, or an empty text when the user turned back.
    virtual void chooseFile(QWidget* parent, const QString& title, const QString& filter,
                            std::function<void(const QString&)> answer) = 0;
    /// @param suggestion a file name with its suffix
    /// @param answer gets the path, or an empty text when the user turned back. Asks itself before a file is replaced.
    virtual void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                std::function<void(const QString&)> answer) = 0;
    /// @param answer gets the index of the answer.
    virtual void ask(QWidget* parent, const Question& question, std::function<void(int)> answer) = 0;
};

/// The platform's dialogs.
class NativeDialogs final : public Dialogs
{
public:
    void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                      std::function<void(const QString&)> answer) override;
    void chooseFile(QWidget* parent, const QString& title, const QString& filter,
                    std::function<void(const QString&)> answer) override;
    void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                        std::function<void(const QString&)> answer) override;
    void ask(QWidget* parent, const Question& question, std::function<void(int)> answer) override;
};

} // namespace lockwright::gui
