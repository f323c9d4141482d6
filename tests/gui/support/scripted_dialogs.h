// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs.h"

#include <deque>

namespace lockwright::gui::test
{

/// Answers at once, in the order that the test prepared, and keeps what was asked. An unexpected question gets
/// the answer that closing it would give.
class ScriptedDialogs final : public Dialogs
{
public:
    std::deque<QString> folders;
    std::deque<int> answers;
    std::deque<QString> saveFiles;
    QStringList asked;

    void chooseFolder(QWidget*, const QString& title, const QString&,
                      std::function<void(const QString&)> answer) override
    {
        asked += title;
        QString folder;
        if (!folders.empty()) {
            folder = folders.front();
            folders.pop_front();
        }
        answer(folder);
    }

    void chooseFile(QWidget* parent, const QString& title, const QString&,
                    std::function<void(const QString&)> answer) override
    {
        chooseFolder(parent, title, {}, std::move(answer));
    }

    void chooseSaveFile(QWidget*, const QString&, const QString& suggestion,
                        std::function<void(const QString&)> answer) override
    {
        asked += suggestion;
        QString file;
        if (!saveFiles.empty()) {
            file = saveFiles.front();
            saveFiles.pop_front();
        }
        answer(file);
    }

    void ask(QWidget*, const Question& question, std::function<void(int)> answer) override
    {
        asked += question.text;
        int chosen = int(question.answers.size()) - 1;
        if (!answers.empty()) {
            chosen = answers.front();
            answers.pop_front();
        }
        answer(chosen);
    }
};

} // namespace lockwright::gui::test
