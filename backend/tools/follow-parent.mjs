/** Loaded into the server before its own code: when the start script is killed, the server ends too and frees the port. */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
