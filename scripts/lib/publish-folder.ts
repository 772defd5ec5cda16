import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where a folder is made before it takes its place; on the same disk, so a rename is whole. */
export const nextOf = (folder: string): string => `${folder}.next`;

const previousOf = (folder: string): string => `${folder}.previous`;

/** Put a folder right after an interrupted run: it is the old one, whole, and nothing of the next is left. */
export function settleFolder(folder: string): void {
  const previous = previousOf(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  for (const rest of [nextOf(folder), previous]) rmSync(rest, { recursive: true, force: true });
}

/** The next folder, complete by now, takes the place of the present one. */
export function publishFolder(folder: string): void {
  if (existsSync(folder)) renameSync(folder, previousOf(folder));
  renameSync(nextOf(folder), folder);
  rmSync(previousOf(folder), { recursive: true, force: true });
}
