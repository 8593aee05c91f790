import { heldText, heldWords } from './heldWords';
import { commandsOf } from './testing';

describe('words held in variables', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      '$KUBECTL apply',
      { KUBECTL: 'kubectl -n app' },
      ['kubectl', '-n', 'app', 'apply'],
    ],
    ['${CMD} x', { CMD: 'trivy' }, ['trivy', 'x']],
    ['${CMD:-trivy} x', {}, ['trivy', 'x']],
    ['npm run $SCRIPT', { SCRIPT: 'lint' }, ['npm', 'run', 'lint']],
    // What is held is itself not known, or is an argument.
    ['$KUBECTL apply', {}, ['kubectl', 'apply']],
    ['${PYTHON_BIN} -m pytest', {}, ['python', '-m', 'pytest']],
    ['$MY_TOOL x', {}, ['$MY_TOOL', 'x']],
    ['npm run $SCRIPT', {}, ['npm', 'run', '$SCRIPT']],
    ['$CMD x', { CMD: '$(which trivy)' }, ['$CMD', 'x']],
    ['a b c d $E', { E: 'f' }, ['a', 'b', 'c', 'd', '$E']],
    ['$A-b', { A: 'x' }, ['$A-b']],
  ])('%s with %j', (line, env, expected) => {
    expect(heldWords(line.split(' '), env)).toEqual(expected);
  });

  it('keeps an expression of the CI system in one piece', () => {
    expect(heldWords(['npm', 'run', '$S'], { S: '${{ matrix.s }}' })).toEqual([
      'npm',
      'run',
      '${{ matrix.s }}',
    ]);
  });

  it('may hold a whole command', () => {
    expect(heldText('$C', { C: 'pytest -q' })).toBe('pytest -q');
    expect(heldText('$C', {})).toBe('$C');
    expect(commandsOf('C="pytest -q"\neval "$C"')).toContain('pytest -q');
    expect(commandsOf('eval "$C"')).not.toContain('pytest -q');
  });

  it('is followed where a script says what it holds', () => {
    expect(commandsOf('K=kubectl\n$K apply -f k8s')).toContain(
      'kubectl apply -f k8s',
    );
  });
});
