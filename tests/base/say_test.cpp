// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/say.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <thread>

using namespace lockwright;

namespace
{

/// A catalogue of one text.
Translator only(std::string english, std::string other)
{
    return [english = std::move(english), other = std::move(other)](
               std::string_view asked, std::optional<std::size_t>) { return asked == english ? other : std::string(); };
}

constexpr std::array known{Sayable("a {0} is in progress; end it with: git {0} --continue"),
                           Sayable("the tag {0} is at {1}; see: git show {0}"), Sayable("was yanked (reason: {0})"),
                           Sayable("was yanked"), Sayable("requires Python{0}")};

} // namespace

class SayTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { setTranslator({}); }

    void withoutATranslatorItIsEnglish()
    {
        QVERIFY(speaksEnglish());
        QCOMPARE(say("nothing forbids it"), "nothing forbids it");
        QCOMPARE(say("{0} requires {1}", "a", std::string("b{0}")), "a requires b{0}");
        QCOMPARE(say("{1} of {0} and {1}", 3, std::string_view("x")), "x of 3 and x");
        QCOMPARE(say("{name} stays, {0} goes", "this"), "{name} stays, this goes");
        QCOMPARE(sayPlural(1, "one other", "{0} others"), "one other");
        QCOMPARE(sayPlural(0, "one other", "{0} others"), "0 others");
        QCOMPARE(sayPlural(2, "{0} of {1}", "{0} all of {1}", "a"), "2 all of a");
    }

    void translations_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("expected");
        QTest::addRow("places change their order") << "{1} wird von {0} verlangt"
                                                   << "b wird von a verlangt";
        QTest::addRow("a place is named twice") << "{0}: {0} will {1}"
                                                << "a: a will b";
        QTest::addRow("a missing place: English") << "{0} verlangt etwas"
                                                  << "a requires b";
        QTest::addRow("a place too many: English") << "{0} {1} {2}"
                                                   << "a requires b";
        QTest::addRow("a place that is none stays") << "{0} {1} {x}"
                                                    << "a b {x}";
        QTest::addRow("no translation: English") << ""
                                                 << "a requires b";
    }
    void translations()
    {
        QFETCH(QString, other);
        QFETCH(QString, expected);
        setTranslator(only("{0} requires {1}", other.toStdString()));
        QCOMPARE(QString::fromStdString(say("{0} requires {1}", "a", "b")), expected);
    }

    void pluralsAreAskedForByTheOneOfMany()
    {
        setTranslator([](std::string_view english, std::optional<std::size_t> count) {
            if (english != "{0} others of {1}" || !count)
                return std::string();
            return std::string(*count == 1 ? "ein anderes von {1}" : "{0} andere von {1}");
        });
        QCOMPARE(sayPlural(1, "other of {1}", "{0} others of {1}", "a"), "ein anderes von a");
        QCOMPARE(sayPlural(4, "other of {1}", "{0} others of {1}", "a"), "4 andere von a");
        setTranslator(only("{0} others of {1}", "{0}"));
        QCOMPARE(sayPlural(1, "other of {1}", "{0} others of {1}", "a"), "other of a");
    }

    void whatWasMadeInEnglishIsSaidAgain_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("expected");
        QTest::addRow("without a place") << "was yanked"
                                         << "<was yanked>";
        QTest::addRow("a place in the middle") << "was yanked (reason: broken)"
                                               << "<was yanked (reason: broken)>";
        QTest::addRow("a place at the end") << "requires Python>=3.13"
                                            << "<requires Python>=3.13>";
        QTest::addRow("nothing in the place") << "requires Python"
                                              << "<requires Python>";
        QTest::addRow("a place twice") << "a merge is in progress; end it with: git merge --continue"
                                       << "<a merge is in progress; end it with: git merge --continue>";
        QTest::addRow("what stands twice differs") << "a merge is in progress; end it with: git rebase --continue"
                                                   << "a merge is in progress; end it with: git rebase --continue";
        QTest::addRow("two places") << "the tag v1 is at abc; see: git show v1"
                                    << "<the tag v1 is at abc; see: git show v1>";
        QTest::addRow("the end is another one") << "the tag v1 is at abc; see: git show v1 now"
                                                << "the tag v1 is at abc; see: git show v1 now";
        QTest::addRow("not known") << "was lost"
                                   << "was lost";
    }
    void whatWasMadeInEnglishIsSaidAgain()
    {
        QFETCH(QString, english);
        QFETCH(QString, expected);
        const std::string made = english.toStdString();
        QVERIFY(!sayAgain(made, known));
        setTranslator([](std::string_view text, std::optional<std::size_t>) { return "<" + std::string(text) + ">"; });
        QCOMPARE(QString::fromStdString(sayAgain(made, known).value_or(made)), expected);
    }

    void whatStandsInAPlaceIsSaidAgainToo()
    {
        setTranslator([](std::string_view text, std::optional<std::size_t>) { return "<" + std::string(text) + ">"; });
        const auto inside = [](std::string_view part) { return sayAgain(part, known); };
        QCOMPARE(sayAgain("the tag was yanked is at 1; see: git show was yanked", known, inside).value_or(""),
                 std::string("<the tag <was yanked> is at 1; see: git show <was yanked>>"));
    }

    void theTranslatorIsExchangedWhileOthersSpeak()
    {
        std::atomic<bool> stop = false;
        std::atomic<int> wrong = 0;
        const auto speak = [&] {
            while (!stop) {
                const std::string text = say("{0} requires {1}", "a", "b");
                if (text != "a requires b" && text != "a verlangt b")
                    ++wrong;
            }
        };
        std::thread first(speak);
        std::thread second(speak);
        for (int round = 0; round < 200; ++round)
            setTranslator(round % 2 == 0 ? only("{0} requires {1}", "{0} verlangt {1}") : Translator());
        stop = true;
        first.join();
        second.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_APPLESS_MAIN(SayTest)
#include "say_test.moc"
