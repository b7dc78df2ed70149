/** The name, or with a number behind it when it is taken; some disks do not tell capitals from small letters. Takes it. */
export function freeName(name: string, taken: Set<string>): string {
  const isFree = (one: string): boolean => !taken.has(one.toLowerCase())
  let free = name
  for (let nth = 2; !isFree(free); nth++) free = `${name}-${nth}`
  taken.add(free.toLowerCase())
  return free
}
