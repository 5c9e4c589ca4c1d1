"""The project's one command: `python3 packaging/dev.py run` and `python3 packaging/dev.py test` do all the set-up.

Standard library only, Python 3.11 or newer, on Linux, Windows and macOS. What is printed for people is in French.
"""

import ast
import itertools
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - before anything that an older Python could not read
    sys.stderr.write(
        "Dossier Pro demande Python 3.11 ou plus récent ; celui-ci est le {}.{}. "
        "Installez une version plus récente, puis relancez avec elle.\n".format(*sys.version_info[:2])
    )
    sys.exit(2)

import dev_setup
from dev_setup import ROOT, SetupError, say

UV = "uv==0.13.8"
OUTPUT = ROOT / "sortie"

HELP = ("-h", "--help")
OWN_HELP = ("bench", "bundle", "prove")
"""Commands that tell more of themselves than the usage does."""

USAGE = """\
Usage : python3 packaging/dev.py COMMANDE

  run              installe ce qu’il faut et ouvre l’application sur le dossier d’exemple
                   (sans écran : exporte l’exemple dans ./sortie/ et dit où il en est)
  test [options]   installe ce qu’il faut, puis vérifie le code et lance les tests (options de pytest)
  lint             vérifie le code seulement (style, types, architecture, formulaires)
  forms [--check]  compile les formulaires ui/ ; --check dit seulement s’ils sont à jour
  langues [--check] rassemble les phrases du programme dans resources/langues, pour Qt Linguist
  bench [NOM [N]]  mesure les temps, les pannes et les dégâts (tests/bench) ; N : combien de fois ;
                   sans nom : toutes les mesures en petit, sur une page
  captures [OU]    fait une image de chaque écran, en clair et en sombre (./sortie/captures) ;
                   « readme » : seulement les quelques images de README.md (docs/images)
  bundle QUOI      fabrique ce que les gens installent, dans ./sortie/bundle (packaging/README.md)
  prove QUOI       montre que cela marche sur une machine nue
  lock             recalcule les fichiers de dépendances (packaging/lock*.txt)
"""


def _call(*command: str) -> int:
    """Run a command in the checkout, its output going where ours goes."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _quietly(*command: str) -> int:
    """Run a command in the checkout; what it says is shown only when it fails."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        say(done.stdout.decode("utf-8", "replace").rstrip())
    return done.returncode


def _module(name: str, *arguments: str) -> int:
    """Run a module with the environment's Python."""
    return _call(str(dev_setup.python()), "-m", name, *arguments)


# -------------------------------------------------------------------------------------------------- run


def run(arguments: list[str]) -> int:
    """Open the application on the example; without a screen, export the example and print its readiness."""
    if arguments:
        return _usage()
    screen = dev_setup.has_screen(platform.system(), os.environ)
    dev_setup.ensure_machine(dev_setup.libraries_for(os.environ, screen=True) if screen else {})
    dev_setup.ensure_environment(dev=False)
    OUTPUT.mkdir(exist_ok=True)
    example = OUTPUT / "exemple.dpro"
    if not example.exists():
        code = _module("dossier_pro", "exemple", str(example))
        if code:
            return code
    if screen:
        return _module("dossier_pro", "ouvrir", str(example))
    say("Pas d’écran ici : le dossier d’exemple est exporté dans ./sortie/ au lieu d’être ouvert.")
    word, pdf, index = OUTPUT / "exemple.docx", OUTPUT / "exemple.pdf", OUTPUT / "exemple-index.pdf"
    code = _module(
        "dossier_pro", "exporter", str(example), "--word", str(word), "--pdf", str(pdf), "--index", str(index)
    )
    if code:
        return code
    for path in (word, pdf, index):
        say(f"  sortie/{path.name}")
    return _module("dossier_pro", "etat", str(example))


# ------------------------------------------------------------------------------------------- test, lint


def _lint_stages() -> list[tuple[str, list[str]]]:
    python = str(dev_setup.python())
    return [
        ("style", [python, "-m", "ruff", "check", "."]),
        ("mise en forme", [python, "-m", "ruff", "format", "--check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("architecture", [python, "-c", "from importlinter.cli import lint_imports_command as main; main()"]),
        ("formulaires", [python, str(Path(__file__).resolve()), "forms", "--check"]),
    ]


def workers(cores: int | None) -> int:
    """How many processes pytest gets: never fewer than two, never more than four."""
    return min(4, max(2, cores or 1))


def _stages(stages: list[tuple[str, list[str]]]) -> int:
    """Run the stages up to the first that fails; one line says what was done."""
    done: list[str] = []
    for name, command in stages:
        say(f"── {name}")
        code = _call(*command) if name == "tests" else _quietly(*command)
        if code:
            left = [other for other, _ in stages[len(done) + 1 :]]
            say(
                f"ÉCHEC : {name} (code {code})."
                + (f" Réussi : {', '.join(done)}." if done else "")
                + (f" Pas fait : {', '.join(left)}." if left else "")
            )
            return code
        done.append(name)
    say(f"Tout est bon : {', '.join(done)}.")
    return 0


def _prepare_tests() -> None:
    dev_setup.ensure_machine(dev_setup.libraries_for(os.environ, screen=False))
    dev_setup.ensure_environment(dev=True)


def test(arguments: list[str]) -> int:
    """Every check, then every test."""
    _prepare_tests()
    reason = dev_setup.ensure_word_validator()
    if reason:
        say(f"Les vérifications de fichiers Word par le validateur seront passées : {reason}.")
    processes = [] if any(a in {"-n", "--pdb"} or a.startswith("-n") for a in arguments) else ["-n"]
    if processes:
        processes += [str(workers(os.cpu_count())), "--dist", "worksteal"]
    tests = [str(dev_setup.python()), "-m", "pytest", *processes, *arguments]
    return _stages([*_lint_stages(), ("tests", tests)])


def lint(arguments: list[str]) -> int:
    """The checks without the tests."""
    if arguments:
        return _usage()
    _prepare_tests()
    return _stages(_lint_stages())


# ---------------------------------------------------------------------------------------- forms, bench


def _compile_form(form: Path) -> str:
    command = [str(dev_setup.python().with_name("pyside6-uic")), "--generator", "python", str(form.relative_to(ROOT))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SetupError(f"Le formulaire {form.relative_to(ROOT)} ne se compile pas :\n{done.stderr.strip()}")
    return done.stdout.replace("\r\n", "\n")


def forms(arguments: list[str]) -> int:
    """Compile ui/**/*.ui into dossier_pro/gui/forms, the same tree; with --check only say whether that is done."""
    if arguments not in ([], ["--check"]):
        return _usage()
    dev_setup.ensure_environment(dev=False)
    target = ROOT / "dossier_pro" / "gui" / "forms"
    changed, orphans = dev_setup.stale_forms(ROOT / "ui", target, _compile_form)
    if arguments:
        for path in [*changed, *orphans]:
            say(f"Pas à jour : {path.relative_to(ROOT)}")
        if changed or orphans:
            say("Lancez : python3 packaging/dev.py forms")
        return 1 if changed or orphans else 0
    for path, text in changed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    for path in orphans:
        path.unlink()
    say(f"Formulaires : {len(changed)} écrit(s), {len(orphans)} retiré(s).")
    return 0


def langues(arguments: list[str]) -> int:
    """Bring the files of the languages up to date; with --check only say whether they are, and whole."""
    if arguments not in ([], ["--check"]):
        return _usage()
    dev_setup.ensure_environment(dev=False)
    return _module("tools.langues", *arguments)


def _measurements() -> dict[str, str]:
    """Return what each measurement of tests/bench says of itself, by its name."""
    scripts = sorted((ROOT / "tests" / "bench").glob("[!_]*.py"))
    return {script.stem: ast.get_docstring(ast.parse(script.read_text("utf-8"))) or "" for script in scripts}


def bench(arguments: list[str]) -> int:
    """Run the measurements of tests/bench that are named, each with the words behind it; without a name a page of all.

    The words behind a name go to it as they are, up to the next name.
    """
    known = _measurements()
    asked = [word for word in arguments if word in known]
    if any(word in HELP for word in arguments):
        return _help_of_bench(known, asked)
    if arguments and arguments[0] not in known:
        say(f"Aucune mesure ne s’appelle {arguments[0]} : « dev.py bench --help » en donne les noms.")
        return 2
    _prepare_tests()
    if not arguments:
        return _module("tests.bench._page")
    wanted: list[tuple[str, list[str]]] = []
    for word in arguments:
        if word in known:
            wanted.append((word, []))
        else:
            wanted[-1][1].append(word)
    return max(_module(f"tests.bench.{name}", *words) for name, words in wanted)


def _help_of_bench(known: Mapping[str, str], asked: Sequence[str]) -> int:
    """Print what the measurements that are asked for say of themselves; of all, a line each."""
    if asked:
        say("\n\n".join(known[name] for name in asked))
        return 0
    say("usage : dev.py bench [NOM [MOT …] …]\n\nMesure ; sans nom, toutes en petit, sur une page. Les noms :")
    for name, doc in known.items():
        say(f"  {name:<20} {doc.splitlines()[0].partition('``')[0].rstrip(' :')}")
    return 0


def captures(arguments: list[str]) -> int:
    """Take a picture of every screen, light and dark, into ./sortie/captures or the folder named; or README's."""
    dev_setup.ensure_machine(dev_setup.libraries_for(os.environ, screen=False))
    dev_setup.ensure_environment(dev=False)
    if arguments == ["readme"]:
        return _module("tools.captures.readme")
    if not arguments or arguments[0].startswith("-"):
        arguments = [str(OUTPUT / "captures"), *arguments]
    return _module("tools.captures.run", *arguments)


# -------------------------------------------------------------------------------------------- bundle, prove


def bundle(arguments: list[str]) -> int:
    """Make what people install."""
    from bundle import commands

    return commands.bundle(arguments)


def prove(arguments: list[str]) -> int:
    """Show that it works where nothing is installed."""
    from bundle import commands

    return commands.prove(arguments)


# ------------------------------------------------------------------------------------------------- lock


def lock(arguments: list[str]) -> int:
    """Resolve the dependencies anew for every platform, with hashes; upgrades only what pyproject.toml asks for."""
    if arguments:
        return _usage()
    dev_setup.ensure_machine({})
    dev_setup.ensure_venv()
    uv = dev_setup.python().with_name("uv.exe" if platform.system() == "Windows" else "uv")
    dev_setup.pip_install(UV)
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    base = [str(uv), "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"]
    runtime = ["--extra", "build", "--output-file", "packaging/lock.txt"]
    dev = ["--extra", "build", "--extra", "dev", "--constraint", "packaging/lock.txt", "-o", "packaging/lock-dev.txt"]
    # What bundles alone have: without what it needs itself, which is in the lock of the program.
    addons = [str(uv), "pip", "compile", "packaging/bundle/addons.in", "--no-deps", *base[4:]]
    bundle_only = ["--constraint", "packaging/lock.txt", "-o", "packaging/lock-bundle.txt"]
    return _call(*base, *quiet, *runtime) or _call(*base, *quiet, *dev) or _call(*addons, *quiet, *bundle_only)


# ------------------------------------------------------------------------------------------------- main


def usage_of(command: str) -> str:
    """Return the lines of the usage that are about one command."""
    lines = USAGE.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith(f"  {command} "))
    more = itertools.takewhile(lambda line: line.startswith(" " * 10), lines[first + 1 :])
    return "\n".join([lines[0].replace("COMMANDE", command), "", lines[first], *more])


def _usage() -> int:
    sys.stderr.write(USAGE)
    return 2


def main(arguments: list[str]) -> int:
    """Run the sub-command; a known obstacle is a French sentence and code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not know é
            stream.reconfigure(encoding="utf-8", errors="replace")
    commands = {
        "run": run,
        "test": test,
        "lint": lint,
        "forms": forms,
        "langues": langues,
        "bench": bench,
        "captures": captures,
        "bundle": bundle,
        "prove": prove,
        "lock": lock,
    }
    if arguments in ([word] for word in HELP):
        say(USAGE.rstrip())
        return 0
    if not arguments or arguments[0] not in commands:
        return _usage()
    if arguments[0] not in OWN_HELP and any(word in HELP for word in arguments):
        say(usage_of(arguments[0]))
        return 0
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as obstacle:
        sys.stderr.write(f"{obstacle}\n")
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
