// Repositories of a folder of bare clones, read as the plugin would read them.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const git = (dir, args, input) =>
  spawnSync('git', ['--git-dir', dir, ...args], { maxBuffer: 2 ** 30, input })
    .stdout ?? Buffer.alloc(0);

/** Blobs come as `<hash> blob <size>`, a line end, the bytes, a line end. */
function contentsOf(output, entries) {
  const files = [];
  let at = 0;
  for (const { path } of entries) {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    // Without a size it was left out of the clone: too large.
    if (size !== undefined) {
      files.push({ path, content: output.toString('utf8', at, at + +size) });
      at += Number(size) + 1;
    }
  }
  return files;
}

function checkout(name, dir, wantsFile) {
  const entries = git(dir, ['ls-tree', '-r', '-z', 'HEAD'])
    .toString('utf8')
    .split('\0')
    .map(line => /^\d+ blob (\w+)\t(.*)$/s.exec(line))
    .filter(Boolean)
    .map(([, object, path]) => ({ object, path }));
  const wanted = entries.filter(({ path }) => wantsFile(path));
  const objects = wanted.map(({ object }) => `${object}\n`).join('');
  return {
    name,
    scopes: [''],
    input: {
      files: contentsOf(git(dir, ['cat-file', '--batch'], objects), wanted),
      paths: entries.map(({ path }) => path),
      owner: name.split('/')[0],
      defaultBranch: git(dir, ['symbolic-ref', '--short', 'HEAD'])
        .toString('utf8')
        .trim(),
    },
  };
}

const foldersIn = dir =>
  readdirSync(dir)
    .sort()
    .filter(name => statSync(join(dir, name)).isDirectory());

/** Bare clones: `owner/name.git`, or whatever lies in `owner+name`. */
function clonesIn(mirrors) {
  return foldersIn(mirrors).flatMap(folder => {
    const inside = foldersIn(join(mirrors, folder));
    return folder.includes('+')
      ? inside
          .slice(-1)
          .map(last => [folder.replace('+', '/'), join(mirrors, folder, last)])
      : inside
          .filter(name => name.endsWith('.git'))
          .map(name => [
            `${folder}/${name.slice(0, -4)}`,
            join(mirrors, folder, name),
          ]);
  });
}

/** @param wantsFile - which files the analyzer asks for */
export function mirrored(mirrors, wantsFile) {
  return clonesIn(mirrors)
    .map(([name, dir]) => checkout(name, dir, wantsFile))
    .filter(({ input }) => input.files.length > 0);
}
