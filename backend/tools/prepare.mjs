/** What every command needs before it can do its own work: settings, dependencies, a build. */
import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { at } from './paths.mjs';
import { PlainProblem, say } from './terminal.mjs';

const oldestNode = [20, 19];

/** @throws {PlainProblem} where this machine cannot run Trellis at all */
export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new PlainProblem(
      `Trellis needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Get a newer one at https://nodejs.org.`,
    );
  }
  if (process.platform === 'win32') {
    throw new PlainProblem(
      'Trellis runs on Linux and macOS. On Windows run it in WSL, or in containers: docker compose --file backend/deploy/compose.yaml up',
    );
  }
}

/** Reads `.env`, where there is one; what is set already wins. */
export function loadSettings() {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
}

/**
 * @param {{ build?: ('backend' | 'frontend')[] }} [wanted]
 * @returns {Promise<void>}
 */
export async function prepare({ build = [] } = {}) {
  const waiting = () => say('Another Trellis command is installing or building: waiting for it ...');
  await withLock(at('.data/prepare.lock'), waiting, async () => {
    await ensureInstalled();
    await Promise.all(build.map((part) => ensureBuilt(part)));
  });
}
