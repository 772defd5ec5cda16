import { UnreadableOriginal, type Original } from './original.ts';

export function readDoc(_bytes: Uint8Array): Promise<Original> {
  return Promise.reject(new UnreadableOriginal({ expected: 'x', found: 'x', todo: 'x' }));
}
