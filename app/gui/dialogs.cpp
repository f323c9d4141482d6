// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace lockwright::gui
{

void NativeDialogs::chooseFolder(QWidget* parent, const QString& title, const QString& start,
                                 std::function<void(const QString&)> answer)
{
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::finished, parent, [dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

void NativeDialogs::chooseFile(QWidget* parent, const QString& title, const QString& filter,
                               std::function<void(const QString&)> answer)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::finished, parent, [dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

void NativeDialogs::chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                   std::function<void(const QString&)> answer)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suggestion.section(QLatin1Char('.'), -1));
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::finished, parent, [dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

void NativeDialogs::ask(QWidget* parent, const Question& question, std::function<void(int)> answer)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QList<QAbstractButton*> buttons;
    for (qsizetype i = 0; i < question.answers.size(); ++i) {
        const bool last = i + 1 == question.answers.size();
        QString label = question.answers[i]; // may name a folder: an ampersand in it is no mnemonic
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        auto* button = box->addButton(label, last ? QMessageBox::RejectRole : QMessageBox::AcceptRole);
        if (last)
            box->setEscapeButton(button);
        buttons += button;
    }
    QObject::connect(box, &QMessageBox::finished, parent, [box, buttons, answer = std::move(answer)] {
        const qsizetype chosen = buttons.indexOf(box->clickedButton());
        answer(int(chosen < 0 ? buttons.size() - 1 : chosen));
    });
    box->open();
}

} // namespace lockwright::gui
