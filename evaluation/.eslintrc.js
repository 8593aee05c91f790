const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfigForRole(__dirname, 'cli', {
  rules: {
    // They run from the root, whose devDependencies they use.
    'import/no-extraneous-dependencies': [
      'error',
      { packageDir: `${__dirname}/..` },
    ],
    'no-console': 'off',
  },
});
