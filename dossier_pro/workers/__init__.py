"""Child processes: what a library might hang, fall or swell over runs in one, and what would keep a window waiting.

One channel (the child's two pipes), one message (``message.Message``), one way to end, time out and cancel
(``process.Process``). What a child does is a function of any module, called by its name (``call``). ``worker.Worker``
waits for the answer; the window has an adapter of its own that does not. What a child may take stands in
``dossier_pro.limits``; the system holds it to that (``posix``, ``windows``).
"""
