/** Loaded before the code of a program that a command starts: when the command is killed, the program ends too and frees its port. */
// Programs hand what they were loaded with on to programs of their own, which have another parent to follow.
if (process.channel && process.ppid === Number(process.env.TRELLIS_COMMAND)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
