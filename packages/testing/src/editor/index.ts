export { installEditor, type EditorInstallation } from './install.ts'
export { openRealEditor, type RealEditor, type RealEditorOptions } from './real-editor.ts'
export { Workbench } from './workbench.ts'
