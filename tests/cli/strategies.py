#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of profiles that are solved together."""
from support import SMALL, TARGET, Case, Index, run_tests


class Joint(Case):
    """A base that is pinned too new for what builds on it: beta wants alpha<2."""

    def setUp(self):
        super().setUp()
        self.index = Index(SMALL)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("requirements/in/base.in", "alpha\n")
        self.write("requirements/in/dev.in", "-c ../base.txt\nbeta\n")
        self.write("requirements/in/docs.in", "gamma\n")

    def compile(self, *arguments):
        return self.run_program("compile", "--index-url", self.index.url, *TARGET, *arguments)

    def lock(self, name):
        path = self.work / f"requirements/{name}.txt"
        return [line for line in path.read_text().splitlines() if not line.startswith(("#", " "))] if path.exists() else None

    def test_a_parents_lock_in_the_way_brings_a_proposal(self):
        done = self.compile()
        self.assertEqual(done.code, 1, done)
        self.assertIn("Solved together, base and dev have an answer:\n", done.errors)
        self.assertIn("  alpha 1.0 added (base, dev)\n", done.errors)
        self.assertIn("`lockwright compile --strategy joint base dev` writes it.", done.errors)
        self.assertIsNone(self.lock("base"))

    def test_the_proposal_names_the_parents_change(self):
        self.assertEqual(self.compile("base").code, 0)
        self.assertEqual(self.lock("base"), ["alpha==2.0"])
        done = self.compile()
        self.assertEqual(done.code, 1, done)
        self.assertIn("  alpha 2.0 -> 1.0 (base)\n", done.errors)
        report = self.compile("--json", "--dry-run").json()
        self.assertEqual([profile["name"] for profile in report["proposal"]["profiles"]], ["base", "dev"])
        conflicts = self.run_program("conflicts", "-p", "dev", "--index-url", self.index.url)
        self.assertEqual(conflicts.code, 1, conflicts)
        self.assertIn("the constraint at requirements/base.txt:", conflicts.output)
        self.assertIn("Solved together, base and dev have an answer:", conflicts.output)

    def test_what_is_proposed_can_be_written_and_stays(self):
        self.assertEqual(self.compile("base").code, 0)
        done = self.compile("--strategy", "joint", "base", "dev")
        self.assertEqual(done.code, 0, done)
        self.assertEqual((self.lock("base"), self.lock("dev")), (["alpha==1.0"], ["alpha==1.0", "beta==2.0"]))
        again = self.compile("--all", "base", "dev")
        self.assertEqual(again.code, 0, again)
        self.assertEqual((self.lock("base"), self.lock("dev")), (["alpha==1.0"], ["alpha==1.0", "beta==2.0"]))

    def test_profiles_that_cannot_agree_are_named_with_their_lines(self):
        done = self.compile("--strategy", "joint")
        self.assertEqual(done.code, 1, done)
        self.assertIn("dev and docs part over beta and gamma: requirements/in/dev.in:2 asks for beta, which requires alpha<2; "
                      "requirements/in/docs.in:1 asks for gamma, which requires alpha>=2.", done.errors)
        report = self.compile("--strategy", "joint", "--json").json()
        self.assertEqual([(parting["profiles"], parting["alone"]) for parting in report["partings"]], [(["dev", "docs"], False)])
        self.assertEqual([profile["status"] for profile in report["profiles"]], ["skipped", "unsatisfiable", "unsatisfiable"])
        self.assertIsNone(self.lock("docs"))

    def test_a_profile_without_a_solution_of_its_own_is_told_apart(self):
        self.write("requirements/in/docs.in", "gamma\nbeta\n")
        report = self.compile("--strategy", "joint", "--json").json()
        self.assertIn((["docs"], True), [(parting["profiles"], parting["alone"]) for parting in report["partings"]])

    def test_the_configuration_asks_for_it_and_check_holds_to_it(self):
        for name in ("base", "docs"):
            self.write(f"requirements/in/{name}.in", "alpha\n")
        self.write("requirements/in/dev.in", "alpha\nbeta\n")
        self.write("lockwright.toml", f"[index]\nurl = \"{self.index.url}\"\n")
        self.assertEqual(self.compile().code, 0)
        self.assertEqual((self.lock("docs"), self.lock("dev")), (["alpha==2.0"], ["alpha==1.0", "beta==2.0"]))
        self.assertEqual(self.run_program("check").code, 0)
        self.write("lockwright.toml", f"[index]\nurl = \"{self.index.url}\"\n[compile]\nstrategy = \"joint\"\n")
        checked = self.run_program("check", "--json").json()
        self.assertEqual([(problem["kind"], problem["profile"]) for problem in checked["problems"]], [("divergent", "dev")])
        self.assertIn("alpha is 1.0 in requirements/dev.txt and 2.0 in requirements/base.txt, but the strategy is joint",
                      checked["problems"][0]["text"])
        done = self.compile()
        self.assertEqual(done.code, 0, done)
        self.assertEqual((self.lock("base"), self.lock("docs")), (["alpha==1.0"], ["alpha==1.0"]))
        self.assertEqual(self.run_program("check").code, 0)
        self.assertEqual(self.run_program("conflicts").code, 0)
        self.write("requirements/in/docs.in", "gamma\n")
        conflicts = self.run_program("conflicts")
        self.assertEqual(conflicts.code, 1, conflicts)
        self.assertIn("conflict in dev, docs\n", conflicts.output)


if __name__ == "__main__":
    run_tests()
