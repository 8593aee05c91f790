/** Cmdlets and settings that have no exit code of their own. */
const NO_EXIT_CODE =
  /^\s*(?:Write-\w+|Out-\w+|Set-StrictMode|Get-ChildItem|\$ErrorActionPreference\b|\$ProgressPreference\b|#(?!!)|exit\s+\$LASTEXITCODE\s*;?\s*$).*$/i;
const CHECKS_STATUS =
  /if\s*\(\s*(?:\$LASTEXITCODE\s+-ne\s+0|-not\s+\$\?|!\s*\$\?|\$LASTEXITCODE)\s*\)\s*\{[^{}]*?\b(?:exit|throw)\b[^{}]*\}/gi;
const RAISED = 'if [ $? -ne 0 ]; then exit 1; fi';
const STRICT = /\$PSNativeCommandUseErrorActionPreference\s*=\s*\$true/i;
const CONTROL =
  /^[^\S\n]*(?:if|elseif|else|foreach|for|while|do|switch|try|catch|finally|function|param|begin|process|end|filter|class)\b|[{}]\s*$|^[^\S\n]*[{}]|@["']\s*$|\|\s*(?:ForEach|Where)-Object/im;
const NO_COMMAND =
  /^\s*(?:[{})\]@|"'<,+]|\$[\w:.]+(?:\[[^\]]*\])?\s*[-+]?=|\[|(?:if|elseif|else|foreach|for|while|do|switch|try|catch|finally|function|param|throw|return|break|continue|class|using|import-module)\b|-\w)/i;

/**
 * PowerShell as far as a shell parser can read it, line for line.
 *
 * @internal
 */
export interface PlainScript {
  text: string;
  /** A failure of any program ends the script. */
  errexit: boolean;
  /** It has branches or loops: which commands run, and what a failure does, is not known. */
  uncertain: boolean;
}

const blank = (text: string) => text.replace(/[^\n]/g, '');

function plainLine(line: string): string {
  if (NO_EXIT_CODE.test(line)) {
    return '';
  }
  return line
    .replace(/^(\s*)&\s+/, '$1')
    .replace(/`\s*$/, '\\')
    .replace(/\$env:/gi, '$');
}

/** Turns PowerShell into the commands that it calls. @internal */
export function plainPowerShell(script: string): PlainScript {
  const errexit = STRICT.test(script);
  const uncertain = CONTROL.test(script.replace(CHECKS_STATUS, blank));
  const raised = script.replace(
    CHECKS_STATUS,
    text => `${RAISED}${blank(text)}`,
  );
  const lines = raised
    .replace(/<#[\s\S]*?#>/g, blank)
    .split('\n')
    .map(plainLine)
    .map(line =>
      uncertain && NO_COMMAND.test(line) && !line.includes(RAISED) ? '' : line,
    )
    .map(line => (uncertain ? line.replace(/[{}]\s*$/, '') : line))
    .map(line =>
      STRICT.test(line) || /^\s*\$[\w:.]+\s*=/.test(line) ? '' : line,
    );
  return { text: lines.join('\n'), errexit, uncertain };
}

/** A script of the Windows command line as far as a shell parser can read it. @internal */
export function plainBatch(script: string): string {
  return script
    .split('\n')
    .map(line =>
      line
        .replace(/^(\s*)@?call\s+/i, '$1')
        .replace(/^\s*(?:@?echo\b|rem\b|::|@?setlocal\b).*$/i, '')
        .replace(/\^\s*$/, '\\'),
    )
    .join('\n');
}
