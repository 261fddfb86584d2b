/**
 * Milliseconds of processor this process has spent since some moment: what a piece of code costs, however busy the machine is with others.
 * For bounds on work that must not grow out of proportion; never for claims of speed.
 */
export function work(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
