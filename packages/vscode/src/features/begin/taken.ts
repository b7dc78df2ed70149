import { CancellationTokenSource, CustomExecution, EventEmitter, Task, TaskGroup, tasks, TaskScope, Uri, type Disposable, type Pseudoterminal } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { taskLines } from './task-lines.ts'

/** The task that plays all scenarios, in the editor itself: no process, so also in a browser. */
export function registerTaken(werkbank: Werkbank): Disposable {
  const make = (definition: Task['definition'] = { type: languageId }): Task => {
    const task = new Task(definition, TaskScope.Workspace, texts().begin.task, 'Inburgering', new CustomExecution(async () => terminal(werkbank)), '$inburgering')
    task.group = TaskGroup.Test
    return task
  }
  return tasks.registerTaskProvider(languageId, { provideTasks: () => [make()], resolveTask: ({ definition }) => make(definition) })
}

function terminal(werkbank: Werkbank): Pseudoterminal {
  const [written, closed, stop] = [new EventEmitter<string>(), new EventEmitter<number>(), new CancellationTokenSource()]
  const play = async (): Promise<number> => {
    const words = texts().begin
    try {
      const files = await werkbank.alleScenarios()
      const addresses = files.flatMap(({ uri, scenarios }) => scenarios.map(({ id }) => ({ uri, scenario: id })))
      const verdicts = await werkbank.speelAlles(addresses, stop.token)
      const { lines, failed } = taskLines(verdicts, files, (uri) => Uri.parse(uri).fsPath, words)
      for (const line of lines) written.fire(`${line}\r\n`)
      return failed === 0 ? 0 : 1
    } catch (error) {
      if (!stop.token.isCancellationRequested) written.fire(`${words.noAnswer(error instanceof Error ? error.message : String(error))}\r\n`)
      return 2
    }
  }
  return { onDidWrite: written.event, onDidClose: closed.event, open: () => void play().then((code) => closed.fire(code)), close: () => stop.cancel() }
}
