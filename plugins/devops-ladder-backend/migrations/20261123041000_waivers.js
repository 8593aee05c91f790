// @ts-check

/**
 * Exceptions that people asked for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment('Capabilities waived for services, until a time');
    table.text('id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('capability').notNullable();
    table.text('reason').notNullable();
    table.text('text').notNullable();
    table
      .text('state')
      .notNullable()
      .comment(
        'requested, approved, revoked; expired once another takes its place',
      );
    table.text('requested_by').notNullable();
    table.dateTime('requested_at').notNullable();
    table.dateTime('expires_at').notNullable();
    table.text('approved_by');
    table.dateTime('approved_at');
    table.text('revoked_by');
    table.dateTime('revoked_at');
    table.text('revoked_because');
    table.index(['requested_at', 'id']);
    table.index(['entity_ref']);
  });
  await knex.schema.raw(
    `CREATE UNIQUE INDEX waivers_open ON waivers (entity_ref, capability)
     WHERE state IN ('requested', 'approved')`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waivers');
};
