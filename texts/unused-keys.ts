/**
 * The keys of texts that no code asks for: neither as a whole (`'card.close'`), nor by an id within
 * it (`errors.${keyOf(error)}.help`), nor from the manifest (`__MSG_extension_name__`).
 * @param sources texts of the files of code
 */
export function unusedKeys(keys: readonly string[], sources: readonly string[]): string[] {
  const code = sources.join('\n');
  const byId = [...code.matchAll(/`(\w+)\.\$\{[^`}]+\}((?:\.\w+)?)`/g)].map(
    ([, group, rest = '']) => new RegExp(`^${group}\\.\\w+${rest.replace('.', '\\.')}$`),
  );
  return keys.filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !code.includes(`__MSG_${key.replaceAll('.', '_')}__`) &&
      !byId.some((pattern) => pattern.test(key)),
  );
}
