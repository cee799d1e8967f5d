/** Ends the private server that the global set-up started, and removes its data. */
export default async function tearDown() {
  await globalThis.trellisTestDatabase?.stop();
}
