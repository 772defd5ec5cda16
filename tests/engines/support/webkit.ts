/**
 * WebKit by WebDriver, in the small browser that Debian's package has, on a screen that is in memory only.
 * https://www.w3.org/TR/webdriver2/
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asText, type Engine } from './engine.ts';
import { endProgram, startProgram } from './programs.ts';

export async function startWebKit(): Promise<Engine> {
  const screen = await startProgram('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    until: /(\d+)\n/,
  });
  const home = makeHome();
  const port = await freePort();
  const driver = await startProgram('WebKitWebDriver', [`--port=${port}`], {
    env: { DISPLAY: `:${screen.said[1]}`, HOME: home, XDG_CONFIG_HOME: home },
  });
  const command = await connect(`http://127.0.0.1:${port}`);
  return {
    open: async (address) => {
      await command('POST', 'url', { url: address });
      // The driver comes back when the page is read, before its scripts have run.
      await command('POST', 'execute/async', {
        script: `const [done] = arguments;
          if (document.readyState === 'complete') done(); else addEventListener('load', () => done());`,
        args: [],
      });
    },
    run: async (inPage, ...given) => {
      const told = await command('POST', 'execute/sync', {
        script: `const [given] = arguments; ${asText(inPage)}`,
        args: [JSON.stringify(given)],
      });
      return JSON.parse(String(told));
    },
    act: async (actions) => {
      await command('POST', 'actions', { actions });
    },
    resize: async (width, height) => {
      // The window has a bar of buttons besides the page.
      await command('POST', 'window/rect', { width, height });
      const inner = Number(await command('POST', 'execute/sync', { script: 'return innerHeight', args: [] }));
      await command('POST', 'window/rect', { width, height: height + height - inner });
    },
    back: async () => {
      await command('POST', 'back', {});
    },
    forward: async () => {
      await command('POST', 'forward', {});
    },
    close: async () => {
      await command('DELETE', '', undefined);
      await endProgram(driver.child);
      await endProgram(screen.child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Settings of its own: no animations, and a bar of buttons so slim that the window can be as narrow as a phone's. */
function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'engines-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), '* { padding: 0; margin: 0; min-width: 0; border-width: 0; }');
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return home;
}

type Command = (method: 'POST' | 'DELETE', path: string, body: object | undefined) => Promise<unknown>;

async function connect(driver: string): Promise<Command> {
  const ask = async (method: string, address: string, body: object | undefined): Promise<unknown> => {
    const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown }; // the protocol's own form
    if (!answer.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${driver}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId } = (await ask('POST', `${driver}/session`, { capabilities: {} })) as {
    sessionId: string;
  };
  return (method, path, body) => ask(method, `${driver}/session/${sessionId}${path && `/${path}`}`, body);
}

/** The driver takes no 0 for “any”. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  await new Promise((resolve) => server.close(resolve));
  return port;
}
