import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { parse as parseYaml } from 'yaml';

const UNITS: Record<string, number> = {
  m: 60_000,
  h: 3_600_000,
  d: 24 * 3_600_000,
};
const AGO = /^-(\d+(?:\.\d+)?)([mhd])$/;

/**
 * A file of settings. A text like `-3d`, `-2h` or `-90m` is that long before
 * now, so that what happened is always recent.
 */
export async function readSettings(
  file: string,
  now: number,
): Promise<unknown> {
  return parseYaml(await readFile(file, 'utf8'), (_key, value) => {
    const ago = typeof value === 'string' && AGO.exec(value);
    return ago ? timeOf(now - Number(ago[1]) * UNITS[ago[2]]) : value;
  });
}

/** As the providers write it: without fractions of a second. */
function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The files of a folder, by their names without the extension. */
export async function readAllSettings(
  folder: string,
  now: number,
): Promise<Map<string, unknown>> {
  const settings = new Map<string, unknown>();
  for (const file of (await readdir(folder)).sort()) {
    settings.set(parse(file).name, await readSettings(join(folder, file), now));
  }
  return settings;
}
