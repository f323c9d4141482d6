#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the running window as assistive programs do: over AT-SPI, on a virtual display with a bus of its own.

    atspi_smoke.py WINDOW_PROGRAM COMMAND_LINE_PROGRAM

Exits with 77 (skipped) where Xvfb, a session bus, AT-SPI or its Python binding is not installed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
INNER = "--on-the-bus"
REGISTRY = ("/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd")


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


def outer(window, command):
    for program in ("xvfb-run", "dbus-run-session"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
    if not any(os.path.exists(path) for path in REGISTRY):
        skip("at-spi2-core is not installed")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        skip("the Python binding of AT-SPI (python3-gi, gir1.2-atspi-2.0) is not installed")
    with tempfile.TemporaryDirectory() as home:
        run = os.path.join(home, "run")
        os.mkdir(run, 0o700)
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "AT_"))}
        environment.update(HOME=home, XDG_RUNTIME_DIR=run, XDG_CONFIG_HOME=f"{home}/config", XDG_CACHE_HOME=f"{home}/cache",
                           XDG_STATE_HOME=f"{home}/state", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           QT_ACCESSIBILITY="1", LC_ALL="C.UTF-8", GIT_CONFIG_NOSYSTEM="1")
        sample = os.path.join(home, "sample")
        subprocess.run([command, "sample", sample], env=environment, check=True, stdout=subprocess.DEVNULL)
        with open(os.path.join(sample, "requirements/in/base.in"), "a", encoding="utf-8") as file:
            file.write("# a change to commit\n")
        words = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -nolisten tcp", "dbus-run-session", "--", sys.executable,
                 __file__, INNER, window, sample]
        return subprocess.run(words, env=environment, timeout=150, check=False).returncode


def everything(accessible, depth=0):
    """The objects below, with their depth; not the cells of tables, of which there are thousands."""
    from gi.repository import Atspi

    yield accessible, depth
    if depth > 40 or accessible.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE):
        return
    for i in range(min(accessible.get_child_count(), 400)):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield from everything(child, depth + 1)


def wait_for(what, find, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.3)
    raise SystemExit(f"FAIL: {what} does not show over AT-SPI")


def inner(window, sample):
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    Atspi.init()
    process = subprocess.Popen([window, sample])
    try:
        def program():
            desktop = Atspi.get_desktop(0)
            programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
            return next((found for found in programs if found and found.get_process_id() == process.pid), None)

        def named(name, *roles):
            def find():
                tree = [item for item, _ in everything(program())]
                return next((item for item in tree if (item.get_name() or "").startswith(name) and item.get_role() in roles),
                            None)
            return find

        wait_for("the program", program)
        frame = wait_for("the window", lambda: next((item for item, _ in everything(program())
                                                     if item.get_role() == Atspi.Role.FRAME), None))
        wait_for("the opened sample", lambda: "sample" in (frame.get_name() or ""))
        wait_for("the package table", named("Packages", Atspi.Role.TABLE, Atspi.Role.PAGE_TAB))

        complaints = []
        # Those inside of a box are Qt's own; the box tells of them.
        buttons = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON)

        def shown():
            return [item for item, _ in everything(frame) if item.get_state_set().contains(Atspi.StateType.SHOWING)]

        def look(page):
            """Complains of what is in sight and has no name or role; returns how many take the focus."""
            seen = 0
            for item in shown():
                role = item.get_role()
                focusable = item.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                seen += focusable
                if focusable and role in (Atspi.Role.INVALID, Atspi.Role.UNKNOWN):
                    complaints.append(f"{page}: no role: {item.get_name()!r}")
                inside = item.get_parent() and item.get_parent().get_role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY)
                if (focusable or role in buttons and not inside) and not (item.get_name() or "").strip() and role not in (
                        Atspi.Role.FRAME, Atspi.Role.FILLER, Atspi.Role.PANEL):
                    complaints.append(f"{page}: no name: {item.get_role_name()} in {item.get_parent().get_name()!r}")
            return seen

        def go(page, *landmark):
            named(page, Atspi.Role.PAGE_TAB)().get_action_iface().do_action(0)
            wait_for(f"{landmark[0]!r} on the page {page}", named(*landmark))
            return look(page)

        count = look("Packages")
        for page in ("Packages", "Graph", "Conflicts", "Updates", "Review", "Commit", "History", "Charts", "Files"):
            if not named(page, Atspi.Role.PAGE_TAB)():
                complaints.append(f"no tab: {page}")
        for dock in ("Profiles", "Profile graph"):
            if not any((item.get_name() or "") == dock for item, _ in everything(frame)):
                complaints.append(f"no dock: {dock}")

        tab = named("Graph", Atspi.Role.PAGE_TAB)()
        if tab and tab.get_action_iface():
            tab.get_action_iface().do_action(0)
            canvas = wait_for("the graph", named("Dependency graph", Atspi.Role.LIST))
            nodes = wait_for("the graph's nodes",
                             lambda: [canvas.get_child_at_index(i) for i in range(min(canvas.get_child_count(), 20))])
            complaints += [f"a node of the graph without a name: {i}" for i, node in enumerate(nodes)
                           if not (node.get_name() or "").strip()]
        # Commit: what goes along is told with its state, and so is what the button would do.
        count += go("Commit", "Commit 1 path", Atspi.Role.PUSH_BUTTON)
        paths = [item for item in shown() if "requirements/in/base.in" in (item.get_name() or "")]
        if not any(item.get_state_set().contains(Atspi.StateType.CHECKED) for item in paths):
            complaints.append("Commit: no path says that it is ticked")
        for name in ("Message", "More"):
            if not any((item.get_name() or "").startswith(name) for item in shown()):
                complaints.append(f"Commit: nothing is called {name}")

        # Release: every step says its state in words.
        count += go("Release", "Rehearse", Atspi.Role.PUSH_BUTTON)
        steps = [item.get_name() or "" for item in shown() if item.get_role() == Atspi.Role.LIST_ITEM
                 and (item.get_parent().get_name() or "") == "Steps of the release"]
        if len(steps) < 5:
            complaints.append(f"Release: only {len(steps)} steps show")
        complaints += [f"Release: no state in {step!r}" for step in steps if not re.search(r"\w", step.partition(": ")[2])]
        print(f"{count} objects that take the focus, {len(complaints)} complaints")
        for complaint in complaints:
            print("FAIL:", complaint)
        return 1 if complaints or count < 10 else 0
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    if sys.argv[1] == INNER:
        sys.exit(inner(sys.argv[2], sys.argv[3]))
    sys.exit(outer(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])))
