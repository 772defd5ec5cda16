/** The memory a process and all its children hold, from /proc: Linux only. Pages they share are counted for each. */
import { readFileSync, readdirSync } from 'node:fs';

interface Process {
  id: number;
  parent: number;
  /** Resident bytes. */
  resident: number;
}

/** Resident bytes of a process and what it started; 0 where there is no /proc. */
export function residentBytes(id: number): number {
  const processes = readProcesses();
  const family = new Set([id]);
  // Children may have lower numbers than their parents: look again until nobody joins.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const one of processes) if (family.has(one.parent)) family.add(one.id);
  }
  return processes.reduce((sum, one) => sum + (family.has(one.id) ? one.resident : 0), 0);
}

function readProcesses(): Process[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not Linux
  }
}

function readProcess(id: number): Process | undefined {
  try {
    return parseStatus(id, readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return undefined; // it has ended since
  }
}

export function parseStatus(id: number, status: string): Process {
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { id, parent: field('PPid'), resident: field('VmRSS') * 1024 };
}
