import { analyzeFiles, outcomesOf, workflow } from '../testing/workflows';

const MAIN = 'on: { push: { branches: [main] } }';
const immutable = (steps: string) =>
  outcomesOf(
    analyzeFiles(workflow(steps, { on: MAIN })),
    'immutable-artifact',
  )[0];
const action = (inputs: string) =>
  immutable(
    `- uses: docker/build-push-action@v6\n  with: { push: true, ${inputs} }`,
  );
const other = (inputs: string) =>
  immutable(`- uses: macbre/push-to-ghcr@v16\n  with: { ${inputs} }`);

describe('the tag that an image is pushed under', () => {
  it.each([
    ['met', "tags: 'r/app:${{ github.sha }}'"],
    ['met', "tags: 'r/app:latest,r/app:${{ github.sha }}'"],
    ['partial', "tags: 'r/app:latest'"],
  ])('is %s with %s', (outcome, inputs) => {
    expect(action(inputs)).toBe(outcome);
  });

  it.each([
    ['met', 'echo "::set-output name=tag::x-${GITHUB_SHA}"'],
    ['met', 'echo "##[set-output name=tag;]$(echo x-${SHA})"'],
    ['partial', 'echo "::set-output name=tag::latest"'],
    ['unknown', 'echo "::set-output name=other::latest"'],
  ])('is %s where it is an output of `%s`', (outcome, command) => {
    expect(
      immutable(
        `- id: name\n  run: '${command}'\n  env: { SHA: '\${{ github.sha }}' }\n- run: docker push r/app:\${{ steps.name.outputs.tag }}`,
      ),
    ).toBe(outcome);
  });

  it.each([
    ['met', "IMAGE_NAME: r/app, image_tag: '${{ github.sha }}'"],
    ['met', "image_name: r/app, tag: '${{ github.sha }}'"],
    ['partial', 'image_name: r/app, tag: latest'],
  ])('is %s however the inputs are spelled: %s', (outcome, inputs) => {
    expect(other(inputs)).toBe(outcome);
  });

  it.each([
    ['met', 'docker push r/app:$GITHUB_SHA'],
    ['partial', 'docker push r/app:latest'],
    ['met', 'chartpress --push'],
    ['partial', 'chartpress --push --tag latest'],
  ])('is %s with `%s`', (outcome, command) => {
    expect(immutable(`- run: ${command}`)).toBe(outcome);
  });

  it('is not claimed to be fixed where a variable holds all of it', () => {
    expect(immutable('- run: docker push $IMAGE')).not.toBe('met');
  });
});
