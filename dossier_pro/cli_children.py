"""What the frozen program does where it was started by itself: the work of one of its processes."""

from __future__ import annotations


def run(arguments: list[str]) -> int | None:
    """Do that work to its end and return the exit code; None where a person started the program.

    Args:
        arguments: as ``workers.process.command`` and ``gui.kit.voice.command`` give them.
    """
    if arguments == ["--worker"]:
        from dossier_pro.workers import child

        child.main()
        return 0
    if arguments[:1] == ["--voice"]:
        from dossier_pro.gui.kit import voice

        return voice.main(*arguments[1:])
    return None
