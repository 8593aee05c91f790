const MASK = '«redacted»';

/** Things that look like a credential wherever they stand. */
const CREDENTIALS: RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}\b/g,
  /\bglpat-[A-Za-z0-9_-]{16,}\b/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,}\b/g,
  /\bAIza[0-9A-Za-z_-]{30,}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?/g,
  /https:\/\/hooks\.slack\.com\/services\/[^\s'"]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----.*/g,
];

const LONG_TOKEN =
  /(^|[^A-Za-z0-9@:/_.-])([A-Za-z0-9+/_-]{32,}={0,2})(?![A-Za-z0-9])/g;
const USER_INFO = /(:\/\/[^\s/:@]+:)([^\s/@$]+)(@)/g;
const ASSIGNED =
  /((?<![$])(?<!\$\{)(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)["']?\s*[:=]\s*["']?)([^\s"'#,}]+)/gi;
const FLAG =
  /(--?(?:password|passwd|token|secret|api-key)[= ])([^\s"'$-][^\s"']*)/gi;
/** `-p` is a password for those who log in, and a project or port for others. */
const LOGIN_FLAG = /(\blogin\b[^\n]*?\s-p[= ]?)([^\s"'$-][^\s"']*)/gi;
/** What stands behind these is meant to be read. */
const VERSION_KEY =
  /(?:tag|ref|sha(?:256)?|digest|commit|revision|version)["']?\s*[:=]\s*["']?$/i;

const isReference = (value: string) =>
  value.startsWith('$') || value.startsWith('<') || value === MASK;
/** A run of lower-case words is a name, not a key. */
const isName = (value: string) =>
  !/[0-9]/.test(value) || /^[a-z][a-z-]*(?:[-_/][a-z0-9.]+)+$/.test(value);
const isPlain = (value: string) =>
  /^(?:true|false|write|read|none|inherit|null|\d{1,3})$/i.test(value);

/**
 * Replaces everything that looks like a credential. Would rather hide too much
 * than too little.
 *
 * @internal
 */
export function redact(text: string): string {
  let result = text;
  for (const credential of CREDENTIALS) {
    result = result.replace(credential, MASK);
  }
  return result
    .replace(USER_INFO, (_all, before, value, at) =>
      isReference(value) ? `${before}${value}${at}` : `${before}${MASK}${at}`,
    )
    .replace(ASSIGNED, (all, before, value) =>
      isReference(value) || isPlain(value) ? all : `${before}${MASK}`,
    )
    .replace(FLAG, (all, before, value) =>
      isReference(value) ? all : `${before}${MASK}`,
    )
    .replace(LOGIN_FLAG, (all, before, value) =>
      isReference(value) ? all : `${before}${MASK}`,
    )
    .replace(LONG_TOKEN, (all, before, value, at: number, whole: string) =>
      isName(value) || VERSION_KEY.test(whole.slice(0, at + before.length))
        ? all
        : `${before}${MASK}`,
    );
}
