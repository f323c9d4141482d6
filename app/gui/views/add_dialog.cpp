// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/add_dialog.h"

#include "text/requirement_completer.h"
#include "views/impact_view.h"
#include "words.h"

#include "pep/specifier.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace lockwright::gui
{

namespace
{
constexpr int nameRest = 120;
constexpr qsizetype versionsShown = 4;
} // namespace

AddDialog::AddDialog(const Themes& themes, PendingEdits& pending, const QStringList& profiles, const QString& profile,
                     QWidget* parent)
    : QDialog(parent)
    , m_trial(pending)
    , m_name(new QLineEdit(this))
    , m_bound(new QComboBox(this))
    , m_version(new QComboBox(this))
    , m_custom(new QLineEdit(this))
    , m_admitted(new QLabel(this))
    , m_profile(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_impact(new ImpactView(themes, this))
    , m_note(new QLabel(this))
    , m_accept(new QPushButton(tr("Make it pending"), this))
    , m_completer(new RequirementCompleter(*m_name, true, this))
{
    setObjectName(QStringLiteral("addDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a requirement"));
    makeFields(profiles, profile);
    layOut();
    connectFields();
    m_impact->follow(m_trial.impact(), tr("What would come of it in every profile stands here once there is a name."));
    m_rest.setSingleShot(true);
    m_rest.setInterval(nameRest);
    resize(860, 520);
    m_name->setFocus();
    wish();
}

void AddDialog::makeFields(const QStringList& profiles, const QString& profile)
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_name->setObjectName(QStringLiteral("addName"));
    m_name->setAccessibleName(tr("Package"));
    m_name->setPlaceholderText(tr("Name of the package"));
    m_name->setFont(fixed);
    m_bound->setObjectName(QStringLiteral("addBound"));
    m_bound->setAccessibleName(tr("Versions"));
    m_bound->addItem(tr("any version"), int(Bound::Any));
    m_bound->addItem(tr("this version or newer (>=)"), int(Bound::AtLeast));
    m_bound->addItem(tr("compatible with this version (~=)"), int(Bound::Compatible));
    m_bound->addItem(tr("exactly this version (==)"), int(Bound::Exactly));
    m_bound->addItem(tr("as I write it"), int(Bound::Custom));
    m_version->setObjectName(QStringLiteral("addVersion"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setEditable(true);
    m_version->setInsertPolicy(QComboBox::NoInsert);
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->setMinimumContentsLength(14);
    m_custom->setObjectName(QStringLiteral("addCustom"));
    m_custom->setAccessibleName(tr("Specifier"));
    m_custom->setPlaceholderText(tr("for example >=2,<3"));
    m_custom->setFont(fixed);
    m_admitted->setObjectName(QStringLiteral("addAdmitted"));
    m_note->setObjectName(QStringLiteral("addNote"));
    for (QLabel* label : {m_admitted, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("muted", true);
    }
    m_profile->setObjectName(QStringLiteral("addProfile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->addItems(profiles);
    m_profile->setCurrentText(profile.isEmpty() && !profiles.isEmpty() ? profiles.first() : profile);
    m_reason->setObjectName(QStringLiteral("addReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why; it becomes the comment of the line"));
    m_accept->setObjectName(QStringLiteral("addAccept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
}

void AddDialog::layOut()
{
    auto* versions = new QHBoxLayout;
    versions->setSpacing(8);
    versions->addWidget(m_bound);
    versions->addWidget(m_version);
    versions->addWidget(m_custom, 1);
    versions->addStretch();
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setSpacing(8);
    form->addRow(tr("Package"), m_name);
    form->addRow(tr("Versions"), versions);
    form->addRow(QString(), m_admitted);
    form->addRow(tr("In profile"), m_profile);
    form->addRow(tr("Reason"), m_reason);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_accept, QDialogButtonBox::ActionRole); // it closes once the requirement is pending
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole); // without the platform's icon
    cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(6, 6, 6, 6);
    inner->addWidget(m_impact);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(frame, 1);
    layout->addWidget(buttons);
}

void AddDialog::connectFields()
{
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            emit completionsWanted(m_name->text().trimmed());
    });
    connect(m_completer, &RequirementCompleter::wanted, this, &AddDialog::completionsWanted);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_known.reset();
        fillVersions();
        m_rest.start();
        wish();
    });
    connect(m_bound, &QComboBox::currentIndexChanged, this, &AddDialog::wish);
    connect(m_version, &QComboBox::currentTextChanged, this, &AddDialog::wish);
    connect(m_custom, &QLineEdit::textChanged, this, &AddDialog::wish);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &AddDialog::wish);
    connect(m_reason, &QLineEdit::textChanged, this, &AddDialog::wish);
    connect(m_accept, &QPushButton::clicked, &m_trial, &EditTrial::accept);
    connect(m_impact, &ImpactView::placeActivated, this, &AddDialog::placeActivated);
    connect(&m_trial, &EditTrial::stateChanged, this, &AddDialog::showState);
    connect(&m_trial, &EditTrial::accepted, this, &QDialog::accept);
}

void AddDialog::setPackage(const QString& name)
{
    m_name->setText(name);
}

void AddDialog::setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report)
{
    m_completer->setReport(report);
    m_known = report;
    fillVersions();
    showState();
}

void AddDialog::fillVersions()
{
    const QString typed = m_version->currentText();
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    if (!m_known)
        return;
    for (const workspace::KnownVersion& version : m_known->versions) {
        if (!version.yanked && version.usable && !version.prerelease)
            m_version->addItem(toQt(std::string_view(version.version)));
    }
    if (!typed.isEmpty() && m_version->findText(typed) < 0)
        m_version->setEditText(typed);
    else if (!typed.isEmpty())
        m_version->setCurrentText(typed);
    wish();
}

AddDialog::Bound AddDialog::bound() const
{
    return Bound(m_bound->currentData().toInt());
}

QString AddDialog::specifier() const
{
    const QString version = m_version->currentText().trimmed();
    switch (bound()) {
    case Bound::Any:
        return {};
    case Bound::AtLeast:
        return QStringLiteral(">=") + version;
    case Bound::Compatible:
        return QStringLiteral("~=") + version;
    case Bound::Exactly:
        return QStringLiteral("==") + version;
    case Bound::Custom:
        return m_custom->text().trimmed();
    }
    return {};
}

QString AddDialog::requirement() const
{
    return m_name->text().trimmed() + specifier();
}

void AddDialog::wish()
{
    const bool versioned = bound() == Bound::AtLeast || bound() == Bound::Compatible || bound() == Bound::Exactly;
    m_version->setVisible(versioned);
    m_custom->setVisible(bound() == Bound::Custom);
    const bool complete =
        !m_name->text().trimmed().isEmpty() && (!versioned || !m_version->currentText().trimmed().isEmpty());
    if (complete) {
        workspace::EditWish wish;
        wish.profile = fromQt(m_profile->currentText());
        wish.requirement = fromQt(requirement());
        if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty())
            wish.reason = fromQt(reason);
        m_trial.setWish(wish);
    } else {
        m_trial.setWish(std::nullopt);
    }
    showState();
}

QString AddDialog::admitted() const
{
    if (!m_known || m_name->text().trimmed().isEmpty())
        return {};
    if (m_known->versions.empty())
        return tr("The cache knows no versions of it; the index is asked when profiles are solved.");
    const auto set = pep::SpecifierSet::parse(fromQt(specifier()));
    if (!set)
        return words(set.error());
    QStringList admitted;
    for (const workspace::KnownVersion& known : m_known->versions) {
        const auto version = pep::Version::parse(known.version);
        if (version && !known.yanked && known.usable && (!known.prerelease || set->namesPrerelease())
            && set->contains(*version))
            admitted += toQt(std::string_view(known.version));
    }
    if (admitted.isEmpty())
        return tr("None of the known versions is admitted.");
    const QString shown = admitted.mid(0, versionsShown).join(QStringLiteral(", "));
    const auto more = int(admitted.size() - versionsShown);
    return more > 0 ? tr("Admits %1 and %n more.", nullptr, more).arg(shown) : tr("Admits %1.").arg(shown);
}

void AddDialog::showState()
{
    m_admitted->setText(admitted());
    QString note;
    const auto& plan = m_trial.plan();
    if (!m_trial.failure().isEmpty())
        note = QStringLiteral("✗ ") + m_trial.failure();
    else if (plan && plan->edits.empty())
        note = tr("The file says so already.");
    else if (plan && !plan->notes.empty())
        note = toQt(plan->notes).join(QLatin1Char(' '));
    else if (plan && plan->inherited > 0)
        note = tr("The profile reads %n other line(s) about it; this one only narrows them.", nullptr,
                  int(plan->inherited));
    m_note->setText(note);
    m_accept->setEnabled(m_trial.wish().has_value() && !m_trial.isAccepting() && m_trial.failure().isEmpty());
}

} // namespace lockwright::gui
