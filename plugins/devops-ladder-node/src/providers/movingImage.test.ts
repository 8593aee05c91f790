import { isMovingImage } from './movingImage';

describe('isMovingImage', () => {
  it.each<[string, boolean]>([
    ['shop', true],
    ['shop:latest', true],
    ['ghcr.io/acme/shop:main', true],
    ['registry.example:5000/shop', true],
    ['registry.example:5000/shop:1.2.3', false],
    ['shop:1.2.3', false],
    ['shop:7f3c1e0', false],
    ['shop:main-7f3c1e0', false],
    ['shop@sha256:abc', false],
    ['shop:latest@sha256:abc', false],
  ])('%s: %s', (image, expected) => {
    expect(isMovingImage(image)).toBe(expected);
  });
});
