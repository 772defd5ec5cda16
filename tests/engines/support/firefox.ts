/**
 * Firefox by WebDriver BiDi, which it speaks itself: no driver stands between, and geckodriver is in no registry.
 * https://www.w3.org/TR/webdriver-bidi/
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asText, type Engine } from './engine.ts';
import { endProgram, startProgram } from './programs.ts';

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
}

export async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'engines-firefox-'));
  // A page that is still scrolling when the next key is pressed stops where it is.
  writeFileSync(join(profile, 'user.js'), 'user_pref("ui.prefersReducedMotion", 1);\n');
  const { child, said } = await startProgram(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { env: { HOME: profile }, until: /WebDriver BiDi listening on (ws:\S+)/ },
  );
  const command = await connect(`${said[1]}/session`);
  await command('session.new', { capabilities: {} });
  // The window it starts with never has the focus, and without it Space presses no checkbox.
  const { context } = (await command('browsingContext.create', { type: 'window' })) as { context: string };
  return {
    open: async (address) => {
      await command('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    run: async (inPage, ...given) => {
      const told = (await command('script.callFunction', {
        target: { context },
        functionDeclaration: `(given) => { ${asText(inPage)} }`,
        arguments: [{ type: 'string', value: JSON.stringify(given) }],
        awaitPromise: true,
      })) as { result: { value: string }; exceptionDetails?: { text: string } };
      if (told.exceptionDetails) throw new Error(told.exceptionDetails.text);
      return JSON.parse(told.result.value);
    },
    act: async (actions) => {
      await command('input.performActions', { context, actions });
    },
    resize: async (width, height) => {
      await command('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    back: async () => {
      await command('browsingContext.traverseHistory', { context, delta: -1 });
    },
    forward: async () => {
      await command('browsingContext.traverseHistory', { context, delta: 1 });
    },
    close: async () => {
      await endProgram(child);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Command = (method: string, params: object) => Promise<unknown>;

async function connect(address: string): Promise<Command> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer; // the protocol's own form
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return async (method, params) => {
    const id = (last += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
}
