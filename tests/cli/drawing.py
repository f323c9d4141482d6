#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of graphs."""
import re

from support import SampleCase, run_tests


class Graph(SampleCase):
    def test_who_asks_for_a_package_up_to_the_lines(self):
        done = self.succeed("graph", "numpy", "--format", "mermaid")
        self.assertTrue(done.output.startswith("flowchart LR\n"), done)
        self.assertIn('["numpy 2.1.1"]', done.output)
        self.assertIn('["requirements/in/base.in:5"]', done.output)
        self.assertIn("numpy#lt;3.0.0,#gt;=1.17", done.output)
        self.assertNotIn("httpx", done.output)

    def test_the_ways_between_two_packages(self):
        done = self.succeed("graph", "datasets", "--to", "numpy", "--json", "--all-edges")
        nodes = [member["name"] for node in done.json()["nodes"] for member in node["members"]]
        self.assertEqual(nodes, ["datasets", "numpy", "pandas", "pyarrow"])
        edges = {(nodes[edge["from"]], nodes[edge["to"]]) for edge in done.json()["edges"]}
        self.assertEqual(edges, {("datasets", "numpy"), ("datasets", "pandas"), ("datasets", "pyarrow"), ("pandas", "numpy"), ("pyarrow", "numpy")})
        self.assertEqual(self.run_program("graph", "numpy", "--to", "datasets").code, 2)

    def test_what_is_left_out_can_be_had_back(self):
        whole = self.succeed("graph", "-p", "development", "--all-edges", "--no-inputs", "--json").json()
        drawn = self.succeed("graph", "-p", "development", "--no-inputs", "--fold-leaves", "--shelve-above", "8", "--json").json()
        members = lambda graph: {member["name"] for node in graph["nodes"] for part in ("members", "folded") for member in node[part]}
        shelf = {member["name"] for member in drawn["shelf"]}
        self.assertIn("typing-extensions", shelf)
        self.assertEqual(members(drawn) | shelf, members(whole))
        self.assertEqual(whole["implied"], [])
        self.assertNotEqual(drawn["implied"], [])

    def test_the_neighbourhood_grows_with_its_radius(self):
        sizes = [len(self.succeed("graph", "pandas", "--scope", "neighbourhood", "--radius", radius, "--json").json()["nodes"]) for radius in (1, 2)]
        self.assertLess(sizes[0], sizes[1])

    def test_dot_is_what_graphviz_reads(self):
        done = self.succeed("graph", "-p", "base")
        self.assertRegex(done.output, r"^digraph lockwright {\n")
        nodes = set(re.findall(r"^    (n\d+) \[", done.output, re.M))
        for start, end in re.findall(r"^    (n\d+) -> (n\d+)", done.output, re.M):
            self.assertLessEqual({start, end}, nodes)

    def test_wrong_use_is_said(self):
        for arguments in (["--scope", "between", "numpy"], ["--scope", "neighbourhood"], ["nobody"], ["numpy", "--radius", "far"]):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.run_program("graph", *arguments).code, 2)


if __name__ == "__main__":
    run_tests()
