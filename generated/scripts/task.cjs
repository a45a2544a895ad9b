"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn, spawnSync } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, createWriteStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { PassThrough, Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { StringDecoder } = require("node:string_decoder");
const { createInflateRaw, inflateSync } = require("node:zlib");
var V=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),H=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function q(e){
try{return JSON.parse(e)}catch{return}}function Tn(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}function me(e){let t=q(e);return V(
t)?t:void 0}var kn=e=>Array.isArray(e)?e.filter(V):[],ze=e=>typeof e=="string"?e:"",En=e=>H(e)&&Number.isSafeInteger(e)?
e:void 0;function _(e,t){let n=e[t];return V(n)?n:{}}function R(e,t){let n=ze(e[t]);return n.trim()===""?void 0:n}function P(e,t){
let n=e[t];return H(n)?n:0}var pe={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function _n(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var vn=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function ge(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=q(e);return _t(t)?t:void 0}var _t=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),$n='a label, or a JSON list of labels such as ["self-hosted","linux"]',Rn=/^[A-Za-z0-9@][!-~]{0,199}$/,
On="copilot-setup-steps",Pn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Xe={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},vt=/\{([a-z_]+)\}/g;function qe(e){
let t=q(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
vt)]).find(([,d=""])=>!Object.hasOwn(Xe,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Xe).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var ye=e=>["bash","-eo","pipefail",e];var ri=["claude","codex","copilot","gemini","aider","opencode"],Ye=["command","somas","brief",...ri,"custom"],ae=["auto",
...Ye];var $t="any",An=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function he(e){if(e.trim()===$t)return ae;let t=An(e),
n=t.flatMap(r=>ae.filter(s=>s===r));return n.length===t.length?n:void 0}function Ze(e){if(e.trim()===$t)return $t;if(!e.
trim().startsWith("["))return An(e);let t=q(e);if(!Array.isArray(t))return;let n=t.map(r=>_t(r)?r:typeof r=="string"?ge(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Ln({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
he(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=qe(n);return"expected"in o?r(o.expected):[]}function Rt(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=jn(e)===jn(s)?0:si(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Mn(e,t){let n=Rt(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var jn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function si(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var Nn="more_settings",oi=/\n|;(?=\s*\w+\s*:)/,ii=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function In(e,t){
let n=e[Nn];if(typeof n!="string")return{values:e,problems:[]};let r=ii(t),s=new Map,o=[];for(let i of n.split(oi).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=ai(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:Nn,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function ai(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Mn(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Cn=["auto","phases","graph","first-phase"];var be=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Se=e=>`.somas/projects/${e}/artifacts`;var Fn=["auto","always","never"],Dn=["auto","never"],Un=["branch","one-file","artifact"],Qe=["SPEC.md","ARCHITECTURE.md",
"execution_plan.yml"];function Wn(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!==
"auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var di=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Bn=e=>di(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Hn=e=>be.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Gn=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Kn=e=>ge(
e)===void 0?$n:void 0,Jn=e=>e===""||Rn.test(e)?void 0:Pn;function Vn(e){let[t]=Bn(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var zn=e=>he(e)===void 0?`any, or names separated by commas,\
 each one of ${ae.join(", ")}`:void 0,Xn=e=>Ze(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function C(e){return{kind:"text",...e}}var Y=e=>({kind:"number",...e}),de=e=>({kind:"choice",...e}),qn=e=>({kind:"boolea\
n",default:!1,...e});var Ot={project_id:C({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Hn}),plan:C({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Se("{project_id}")}/execution_plan.y\
ml`,expected:Gn}),mode:de({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Cn,default:"auto"}),on_invalid_plan:de({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:de({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ae,default:"auto"}),task_runners:C(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:zn}),max_parallel:Y({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:C({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:C({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Jn}),budget_usd:Y(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...pe.budget_usd}),max_turns:Y({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...pe.max_turns}),runner_argv:C({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:C({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:C({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:Qe.join(",")}),runs_on:C(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Kn}),task_runs_on:C({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Xn}),timeout_minutes:Y({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...pe.timeout_minutes}),stall_minutes:Y({description:"minutes without output, change or commit after which a task is end\
ed; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:de({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Fn,default:"auto"}),resume:de({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:Dn,default:"auto"}),protected_paths:C({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Vn}),update_plan:qn({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:Y({description:"hours a \
runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times a\
s fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:Y({description:"\
hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see results earlie\
r; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0}),result_files:de({description:"where t\
he result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",use:"one-fil\
e or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash merge",
choices:Un,default:"branch",isRare:!0}),more_settings:C({description:'settings that have no place in the form, each as "\
name: value": one a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of\
 that name is",default:"",host:"actions"})};var li=Object.entries(Ot);function ui(e,t){let{values:n,problems:r}=In(e,Ot),s=[...r],o=li.map(([a,d])=>{let c=n[a]??fi(
d,t),l=mi(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...Ln(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Zn(e){let t=ui(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>pi(
n,n.setting)).join("; "))}var Yn=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),fi=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function mi(e,t,n){switch(e.kind){case"number":{let r=_n(t,Yn(e));return r===void 0?
{expected:vn(Yn(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var pi=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var gi=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Qn=new Map,
yi=new Set,hi=(e,t)=>`${e}/`.startsWith(`${t}/`),Ae=e=>[...yi].some(t=>hi(e,t));function er(e,t,n,r="pipe"){let s=spawn(
"git",[...gi,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Qn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Qn.delete(s)};return s.on("close",o).on("error",o),s}function Pt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var W=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},bi=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
we={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Si({env:e}){let t=Object.entries(process.env).filter(([n])=>!bi.test(n));return{...Object.fromEntries(t),...we,
...e}}var et=new AsyncLocalStorage;function nr(e,t){let n=et.getStore(),r=performance.now()+e*1e3;return et.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function rr(){let e=et.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
sr(e))}var sr=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,tr=1<<28,wi=1e6;async function g(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await At(e,t,n,d=>{if(s+=d.length,s>tr)throw new Error(`it prints more than ${tr} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new W(t,o,a,i);return a.replace(/\n$/,"")}async function tt(e,t,n){let{
exitCode:r,stderr:s}=await At(e,t,n,n.onPiece);if(r!==0)throw new W(t,r,"",s)}var xi=["SIGINT","SIGTERM","SIGHUP"],Ti=5;
function At(e,t,n,r,s=1){return new Promise(o=>{if(Ae(e))return;let i=er(e,t,Si(n),n.stdin),a="",d=!0,c=et.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=f=>{Pt(i,"SIGKILL"),a="",m(-1,sr(f))},m=(f,p)=>{clearTimeout(
l),Ae(e)||o({exitCode:f??-1,stderr:a||p})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(p){Pt(i,"SIGKILL"),m(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<wi&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,p)=>{
let y=d&&a===""&&xi.includes(p);clearTimeout(l),y&&s<Ti?o(At(e,t,n,r,s+1)):m(f,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),n.onStart!==void 0&&i.stdin!==null?n.onStart(i.stdin):i.stdin?.end(n.input??"")})}async function Z(e,t){return(await g(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Lt(r)])}
function Lt(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function Le(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var Q=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:s,
key:o}=Le(t);return`[${s===void 0?r:`${r} ${or(s)}`}]
	${o}${n===void 0?"":` = ${or(n)}`}
`}).join(""),or=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var jt=new Map;async function nt(e){let t=jt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await g(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return jt.set(e,o),o}async function rt(e,t,n=!1){let{objects:r,format:s}=await nt(e),o=n?t:join(t,".git");await ki(
e,t,o,{format:s,isBare:n}),jt.set(t,{objects:join(o,"objects"),format:s}),await writeFile(join(o,"objects/info/alternate\
s"),Ei(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(o,"shallow")),await _i(e,r,join(o,"conf\
ig"))}var ir=new Map;async function ki(e,t,n,{format:r,isBare:s}){await mkdir(t,{recursive:!0});let o=`${(await stat(t)).
dev} ${r} ${s}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=ir.get(o);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...s?["--bare"]:[]];await g(e,["init",...c,t]),ir.set(o,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function Ei(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var st=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),ar="promisor";function Mt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function _i(e,t,n){if(!Mt(t))return;let s=await Z(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),o=s.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(o===
void 0)return;let{subsection:i}=Le(o.name),a=s.flatMap(({name:l,value:u=""})=>{let{subsection:m,key:f}=Le(l);return m===
i?[{name:`remote.${ar}.${f}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:ar};await appendFile(n,Q([d,c,...a]))}var ee=async(e,t)=>je(await g(e,t)),je=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var vi=["text","binary","union"],$i="* !merge",Ri=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",Oi=1e6;
async function lr(e,t,n){let r=await Pi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var dr=new Map;async function Pi(e,t){let n=dr.get(e);if(n?.commit===t)return n.
rules;let r=await Ai(e,t);return dr.set(e,{commit:t,rules:r}),r}async function Ai(e,t){let n=await g(e,["ls-tree","-r","\
-z","--full-tree",t]),r=je(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(o)??[];return i===
void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[$i];for(let{object:o,folder:i}of r){
let a=await g(e,["cat-file","blob",o]);a.length<=Oi&&s.push(...a.split(/\r?\n/).flatMap(d=>Li(d,i)))}return`${[...s,Ri].
join(`
`)}
`}function Li(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(ji),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??cr(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${cr(l)}${c}${d}"`,...o].join(" ")]}var cr=e=>e.replace(/["\\]/g,"\\$&");
function ji(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||vi.includes(t)?e:"merge"}var Mi=["-c","merge.default=text","-c","merge.renormalize=false"];async function Ni(e,t,n,r=t){let s=[...Mi,"merge-tree",
"--write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await lr(e,r,()=>g(e,s))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof W)||o.exitCode!==1)throw o;let[,...i]=je(o.stdout);return{conflicts:i}}}var ce=(e,t,n,r,s)=>g(e,["comm\
it-tree",t,...n.flatMap(o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}}),
Nt=new Map;function ur(e,t,n){let r=Nt.get(e)??new Map;Nt.set(e,r.set(t,n))}async function xe(e,t,n){if(t===n||Nt.get(e)?.
get(t)?.includes(n))return!0;try{return await g(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof W&&r.exitCode===
1)return!1;throw r}}async function fr(e,t,n,r,s=t){if(await xe(e,t,n))return{commit:t};if(await xe(e,n,t))return{commit:n};
let o=await Ni(e,t,n,s);return"conflicts"in o?o:{commit:await ce(e,o.tree,[t,n],r)}}async function It(e,t,n){let r,s="",o=c=>{},i=tt(e,["cat-file","--batch-command"],{env:t,onPiece:c=>o(c),onStart:c=>{r=c,
c.write(s)}}),a=i.then(()=>Promise.reject(new Error("git ended before it answered")));a.catch(()=>{});async function d(c,l,u){
if(l.length===0)return[];let m=new Promise(f=>{let p=Ii(c==="contents",l.length,f),y=0;o=h=>{y+=h.length,u?.(y),p(h)}});
return s=l.map(f=>`${c} ${f}
`).join(""),r?.write(s),Promise.race([m,a])}try{return await n({describe:c=>d("info",c),read:(c,l)=>d("contents",c,l)})}finally{
r?.end(),await i.catch(()=>{})}}var mr=(e,t)=>It(e,{},async n=>(await n.read(t)).map(({type:s,contents:o})=>s==="blob"?o:void 0));function Ii(e,t,n){let r=[],
s=[],o=0,i=1;return a=>{if(s.push(a),o+=a.length,o<i)return;let d=Buffer.concat(s);for(i=1;d.length>0;){let c=d.indexOf(
`
`)+1;if(c===0){i=d.length+1;break}let[l="",u="missing",m]=d.toString("utf8",0,c-1).split(" "),f=e&&m!==void 0,p=f?Number(
m):0;if(i=c+p+(f?1:0),d.length<i)break;r.push({name:l,type:u,size:Number(m??0),contents:d.subarray(c,c+p)}),d=d.subarray(
i),i=1}s=[d],o=d.length,r.length===t&&n(r)}}var Te={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Ci="PACK",Ct=12,gr=6,yr=7,Fi=[1,2,3,4],Di=64,Ui=2**20,
Wi=2**20;async function hr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,Ui),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ct);if(i.length<
Ct||i.toString("latin1",0,4)!==Ci)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>Te.objects)throw new Error(
`it holds ${a} objects, at most ${Te.objects} are read`);let d=t+Ct,c=0;for(let l=0;l<a;l+=1){l%100===0&&rr();let{type:u,
size:m,length:f}=Bi(await o(d,Di),n);pr(m);let{contents:p,packed:y}=await Gi(o,d+f,m,r),h=u===gr||u===yr?Hi(p):0;if(pr(h),
c+=m+h,c>Te.unpacked_bytes)throw new Error(`it unpacks to more than ${Te.unpacked_bytes} bytes`);d+=f+y}}function pr(e){
if(e>Te.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${Te.object_bytes} are read`)}var Me=()=>new Error(
"its pack is damaged or cut");function ot(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Me()}function Bi(e,t){let[n]=e;if(n===void 0)throw Me();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:ot(e,1,s,16);if(r===yr)return{type:r,size:o,length:i+t};if(r===gr)return{
type:r,size:o,length:ot(e,i).end};if(!Fi.includes(r))throw Me();return{type:r,size:o,length:i}}var Hi=e=>ot(e,ot(e,0).end).
value;async function Gi(e,t,n,r){let s=Math.min(Math.max(n+1,64),Wi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Me();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Me()}}}var ke={added_paths:1e6,levels:1e3,bytes:268435456},br=new Map;async function wr(e,t,{before:n,after:r,added:s}){let o=br.
get(e)??new Map;br.set(e,o);let i=new Map,a=[...n,...r].map(u=>`${u}^{tree}`),d=await Sr(t,[...a,...s],i);for(let u=d;u.
length>0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await Sr(t,
u,i)}let c=d.slice(0,a.length).map(u=>Ki(u,i,o)),l=ke.added_paths+Math.max(0,...c.slice(0,n.length).map(({paths:u})=>u));
for(let{paths:u,levels:m}of c.slice(n.length)){if(u>l)throw new Error(`it adds more than ${ke.added_paths} paths`);if(m>
ke.levels)throw new Error(`it holds more than ${ke.levels} folders inside each other`)}}function Ki(e,t,n){let r=[e];for(let s=r.
at(-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));
if(a.length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.
get(l);d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function Sr(e,t,n){
return(await e.read(t,s=>{if(s>ke.bytes)throw new Error(`its folders have more than ${ke.bytes} bytes`)})).map(({name:s,
type:o,contents:i})=>{if(o!=="tree")throw new Error(`the tree ${s} is missing`);return n.has(s)||n.set(s,Ji(i,s.length/2)),
s})}function Ji(e,t){let n=[],r=0;for(let s=0;s<e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+
1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{files:r,folders:n}}var Ft="refs/somas/";async function xr(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function Tr(e,t,n,r){let{objects:s}=await nt(e);await xr(s,async o=>{await rt(
e,o,!0);let i=new Map([...r].map(([a,d])=>[Ft+a,d]));await writeFile(join(o,"packed-refs"),st(i)),await g(o,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}var F={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,
small_bytes:1e7,small_seconds:30,seconds:120};async function kr(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();
if(s>F.bytes)throw new Error(`it has ${s} bytes, at most ${F.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=F;
return await nr(s<o?i:a,()=>Vi(e,r,n))}finally{await r.close()}}async function Vi(e,t,n){let{objects:r,format:s}=await nt(
e),o=await Xi(t,s),i=qi(o,n);return xr(r,async a=>{let d={GIT_OBJECT_DIRECTORY:a,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(
r)},c=join(a,"pack"),{commits:l,parents:u}=await It(e,d,async f=>{let p=await f.describe(o.prerequisites),y=o.prerequisites.
find((I,$)=>p[$]?.type!=="commit");if(y!==void 0)throw new Error(`its prerequisite ${y} is no commit of the repository`);
await hr(t,o.bytes,s==="sha256"?32:20),await t.read(Buffer.alloc(o.bytes),0,o.bytes);let h=Mt(r)?"--fsck-objects":"--str\
ict";await g(e,["index-pack",h,"--fix-thin","--stdin"],{env:d,stdin:t.fd});let w=await Yi(c,s),E=[...i.values()],S=await f.
describe([...E,...w]);Zi(S.slice(E.length));let k=[...i].filter((I,$)=>S[$]?.type==="commit"),M=k.map(([,I])=>I),T=w.filter(
(I,$)=>S[E.length+$]?.type==="tree");await wr(e,f,{before:o.prerequisites,after:M,added:T});let Pe=new Set(w),ie=M.filter(
I=>Pe.has(I));return{commits:new Map(k),parents:await zi(f,ie)}});await mkdir(join(r,"pack"),{recursive:!0});let m=f=>Number(
f.endsWith(".idx"));for(let f of(await readdir(c)).sort((p,y)=>m(p)-m(y)))await rename(join(c,f),join(r,"pack",f));for(let[
f,p]of u)ur(e,f,p);return l})}async function zi(e,t){let n=await e.read([...new Set(t)]);return new Map(n.map(({name:r,contents:s})=>{
let[o=""]=s.toString("latin1").split(`

`,1);return[r,Array.from(o.matchAll(/^parent (\S+)$/gm),([,i=""])=>i)]}))}async function Xi(e,t){let{buffer:n,bytesRead:r}=await e.
read(Buffer.alloc(F.header_bytes),0,F.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("lat\
in1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${F.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:p}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(p??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function qi({refs:e},t){let n=F.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(Ft.length);return s.startsWith(Ft)&&r(i)?[[i,o]]:[]}))}async function Yi(e,t){let n=(await readdir(
e)).find(a=>a.endsWith(".idx"));if(n===void 0)return[];let r=await readFile(join(e,n)),o=8+256*4,i=t==="sha256"?32:20;return Array.
from({length:r.readUInt32BE(o-4)},(a,d)=>r.toString("hex",o+d*i,o+(d+1)*i))}function Zi(e){let t=e.filter(({type:r})=>r===
"commit");if(t.length>F.commits)throw new Error(`it holds ${t.length} commits, at most ${F.commits} are read`);let n=t.find(
({size:r})=>r>F.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${F.commit_bytes}\
 are read`)}var Ne={off:"the variable SOMAS_WALL is off",act:"act runs the jobs on a machine of yours",system:"the machine does not \
run Linux",root:"the runner's user cannot become root with sudo without a password",tools:"the machine lacks useradd, se\
tpriv, prlimit or GNU find"};var it={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},D=e=>it[e].done;function at(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function b(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var _r=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,dt="not_started.json",Dt="results.json",vr="result.\
bundle",te={bytes:5e6,entries:1e4,depth:64},Ut=new Map([[Dt,te.bytes],[dt,te.bytes],[vr,F.bytes]]);async function Qi(e,t,n,r){
let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=kn(Or(join(o,Dt))),i.length>te.entries)throw new Error(
`${Dt} holds ${i.length} results, at most ${te.entries} are read`);let d=i.length>0?void 0:ia(join(o,dt));if(d!==void 0)
return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${Rr(d)}`;for(let l of r.tasks)s.set(l,{verdict:"\
runner_error",reason:c,seconds:0});return{claims:s}}let a=await ea(e,join(o,vr),r.tasks);for(let d of r.tasks){let c=i.find(
({task_id:f})=>f===d),l=c&&ta(c);if(l===void 0)continue;let u=a.commits.get(d),m=u===void 0&&c?.commit===void 0&&a.error===
void 0;if(u!==void 0&&await xe(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!D(l.verdict)||m)s.set(d,l);else{let f=a.
error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`\
its bundle ${f}`})}}return{claims:s}}async function $r(e,t,n,r){let s=new Map,o=new Set;for(let i of n){let{claims:a,notStarted:d}=await Qi(
e,t,r,i);if(d!==void 0)return{commits:s,notDone:o,notStarted:`${i.id} did not start: ${d}`};for(let c of i.tasks){let l=a.
get(c);l===void 0||!D(l.verdict)?o.add(c):l.commit!==void 0&&s.set(c,l.commit)}}return{commits:s,notDone:o}}async function ea(e,t,n){
if(!Pr(t))return{commits:new Map};try{return{commits:await kr(e,t,n)}}catch(r){return{commits:new Map,error:Rr(r)}}}var Rr=e=>b(
e instanceof W?e.stderr:e instanceof Error?e.message:String(e),150);function ta({verdict:e,reason:t,seconds:n,setup_seconds:r,
attempts:s,runner:o,leg:i,usage:a,no_wall:d}){if(!ra(e))return;let c=Ye.find(l=>l===o);return{verdict:e,reason:b(ze(t)),
seconds:0,...Er({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...oa(i),...na(d)&&{no_wall:d},...V(a)&&{usage:Er(
{cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var na=e=>typeof e=="string"&&Object.hasOwn(Ne,e),ra=e=>typeof e==
"string"&&Object.hasOwn(it,e),sa=1e15,Er=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>H(n)&&n<=sa?[[t,n]]:[]));
function oa(e){let t=V(e)?ze(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function ia(e){
let t=Or(e);return V(t)&&typeof t.reason=="string"?b(t.reason):void 0}function Or(e){if(!Pr(e))return;let{size:t}=lstatSync(
e),n=basename(e);if(t>te.bytes)throw new Error(`${n} has ${t} bytes, at most ${te.bytes} are read`);let r=readFileSync(e,
"utf8");if(Tn(r)>te.depth)throw new Error(`${n} holds more than ${te.depth} values inside each other`);return q(r)}var Pr=e=>lstatSync(
e,{throwIfNoEntry:!1})?.isFile()??!1;var Ar=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});function O(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var aa=1e7,x=e=>ct(e,(t,n)=>n<=aa?readFileSync(t,"utf8"):void 0);function ct(e,t){let n;
try{n=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|constants.O_NOFOLLOW)}catch{return}try{let r=fstatSync(n);return r.
isFile()?t(n,r.size):void 0}finally{closeSync(n)}}var Lr=e=>lstatSync(e,{throwIfNoEntry:!1}),U=e=>Lr(e)?.isDirectory()??
!1;function A(e){U(e)||rmSync(e,{force:!0}),mkdirSync(e,{recursive:!0})}function z(e){let t=Lr(e);return t!==void 0&&(!t.
isFile()||t.nlink>1)&&rmSync(e,{recursive:!0,force:!0}),e}function Ie(e){try{chmodSync(e,493);for(let t of readdirSync(e,
{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&Ie(join(e,t.name))}catch{}}function ne(e){let t=Ce(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,s="";function o(i){let a="",d=0;for(let l of s.matchAll(
n)){if(l.index>=i)break;a+=`${s.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=s.slice(d,c),s=
s.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(s+=i,o(Math.max(0,s.length-r+1))),rest:()=>o(s.length)}}function Ce(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let s=[r,JSON.stringify(r).slice(1,-1)];return r.
length<da?s:[...s,ca(r),...la(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,s)=>s.length-r.length)}var da=8,
ca=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function la(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),s=Math.floor((n+t.length)*8/6),o=r.slice(Math.ceil(n*8/6),
s);return[o,o.replaceAll("+","-").replaceAll("/","_")]})}var Wt=(e,t)=>join(e,"logs",`${t}.log`),ua=25e6,jr=1e6;function lt(e,t,n){mkdirSync(dirname(e),{recursive:!0});let r=mkdtempSync(
`${e}-`),s=ne(n).text;for(let i of["results.json","not_started.json",...t.map(a=>Wt("",a))]){let a=ma(join(e,i));a===void 0||
!U(dirname(join(e,i)))||(mkdirSync(dirname(join(r,i)),{recursive:!0}),writeFileSync(join(r,i),s(a)))}let o=join(e,"resul\
t.bundle");fa(o)&&!pa(o,n)&&renameSync(o,join(r,"result.bundle")),Ie(e),rmSync(e,{recursive:!0,force:!0}),renameSync(r,e)}
var fa=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;function ma(e){return ct(e,(n,r)=>{if(r>ua)return;let s=Buffer.
alloc(r);return s.subarray(0,readSync(n,s,0,r,0))})?.toString()}function pa(e,t){let n=Ce(t).map(o=>Buffer.from(o)),r=Math.
max(0,...n.map(({length:o})=>o));return ct(e,(o,i)=>{let a=Buffer.alloc(jr+r);for(let d=0;d<i&&n.length>0;d+=jr){let c=a.
subarray(0,readSync(o,a,0,a.length,d));if(n.some(l=>c.includes(l)))return!0}return!1})??!0}var ga=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
ya=["local","worktree","command"];async function Mr(e,t){let s=(await g(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),o=[];for(let i=0;i+1<s.length;i+=2){let[a="",d=""]=s.slice(i,i+2),
c=Lt(d);!ya.includes(a)&&ga.test(c.name)&&o.push(c)}return Q(o)}var Nr=40,ha=1e3;function Ir(e,{limit:t=2e7,redact:n=ne([])}={}){let r=openSync(e,"w"),s=new StringDecoder("utf8"),o=new Bt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(m){try{writeSync(r,m)}catch(f){c||a.push(`[the log could \
not be written: ${f}]`),c=!0}}function u(m){if(m==="")return;let f=Buffer.from(m),p=f.subarray(0,i);p.length>0&&l(p),i-=
p.length,o.add(f.subarray(p.length));let y=(d+m).split(/\r?\n/).map(h=>h.slice(0,ha));d=y.pop()??"",a=[...a,...y].slice(
-Nr)}return{write:m=>u(n.piece(s.write(Buffer.from(m)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-Nr)),close:()=>{
u(n.rest()),o.dropped>0&&l(Buffer.from(`
[${o.dropped} bytes of output are left out here]
`)),l(o.read()),closeSync(r)}}}var Bt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,s=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+s),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};var le=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ba=e=>Sa(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Sa=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function wa(e){let t=new Map,n=new Map;for(let r of e){let s=ba(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Cr(e,t){let n=e.split(`
`),r=Ht(e),s=le(t),o=r.find(({text:d})=>le(d)===s)??wa(r).get(t.toLowerCase())??r.find(({text:d})=>le(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var xa=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Ht(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Ta(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&c!==void 0){let f=n.
slice(c,i).map(p=>p.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:c+1})}else m===void 0&&a.trim()!==
""&&(c!==void 0||!xa.test(a))&&(o=c??i)}}return t}function Ta(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Dr=e=>[Se(e),"."],ka=4e5;function Ur(e,t,n,r,s=ka){let o=[],i=[],a=new Set,d=s;for(let c of new Set([...n,...r])){let l=_a(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}o.push({source:c,...l,...Ea(
d,l.text),file:Ra(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:o,missing:i}}function ut(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var Wr=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function Ea(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),s=t.length-r.length,o=`[Cut here: ${s} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${o}
`,cut:s}}function _a(e,t,n){let r=u=>{for(let m of t){let f=$a(e,join(m,u));if(f!==void 0)return f}},s=r(n);if(s!==void 0)
return Fr(s,1,s.split(`
`).length);let[,o,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=o===void 0?void 0:r(o);if(a===void 0||o===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(o))return{missing:"only Mar\
kdown files have sections"};let d=Cr(a,i);if(d!==void 0)return{heading:d.heading,...Fr(d.text,d.first,d.last)};let c=new Set(
Ht(a).map(u=>le(u.text)));c.delete("");let l=va(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function va(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(le(e))),
s=Rt(e,t),o=i=>i===s?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>o(a)-o(i))}var Fr=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function $a(e,t){let n=O(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function Ra(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),s=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[le(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${s}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${s}`;return n.add(a.toLowerCase()),a}var Oa=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Pa=/^(HTTPS?|NO|ALL)_PROXY$/i;function Br(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(Oa.test(r[0])||Pa.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...we,...t}}var Aa=/:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i,G=(e,t)=>b(e,t).split(/([ `|\\])/).map(n=>Aa.test(n)?La(n):n.replace(/[\\`*_[\]<>|#&~$]/g,
"\\$&")).join("");function K(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.length)),n="`".repeat(t+1);return`${n}\
text
${e.replace(/\n$/,"")}
${n}`}var ft=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var La=e=>`\`${e}\``;var Gt=5e4,ja=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function Kr(e,t,n,r=[],s){return`${[`# Task ${e.id}: ${G(e.name)}`,ft(e.description),...(e.texts??[]).flatMap(Hr),...Na(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(Hr)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...Ia(e),"## Rules",ja,...Ca(e),...Fa(s),...Da(t),...Ua(n)].join(`

`)}
`}var Hr=({title:e,text:t})=>[`### ${G(e)}`,ft(t)],Ma=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Na(e){let{also_stated:t=[],status:n,setup:r}=e,o=[...Ma.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${G(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...o.length===0?[]:["### Also stated",o.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",K(r)]]}function Ia(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Gr(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",ft(n),...Gr(e)]}function Gr({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",K(e)]}
var Ca=({files:e})=>e.length===0?[]:["## Files it is expected to touch",K(e.map(t=>b(t)).join(`
`))];function Fa({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",K(e.map(n=>b(n)).join(`
`)),K(t)]}function Da({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:s,lines:[o,i],text:a})=>[
`### ${G(s)} (lines ${o} to ${i})`,K(a)]),r=t.map(({source:s,reason:o})=>`Missing: ${G(s)}: ${G(o)}.`);return["## Contex\
t",...n,...r]}function Ua(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":K(Wa(r))])]}var Wa=e=>e.length<=Gt?e:`${e.slice(0,Gt)}
[Cut here: ${e.length-Gt} characters more are in the repository.]`;var Jr=200,Kt=5e5,Ee=e=>`${Se(e)}/tasks`,re=(e,t)=>`${Ee(e)}/${t}_result.md`,Vr=e=>re(e,"_all"),zr="<!-- somas-result",Xr="\
-->",Ba=new RegExp(`(?:^|\\n\\n)${zr}\\n((?:[\\w-]+: .*\\n)*)${Xr}\\n`,"g");function Ha(e){let t=new Map,n=0;for(let{index:r,
0:s,1:o=""}of e.matchAll(Ba)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),
n=i}return t}function Jt(e,t,n){let r=e(re(t,n))??Ha(e(Vr(t))??"").get(n);return r===void 0?void 0:Ga(r)}function Ga(e){let t=e.lastIndexOf(
`

${zr}
`);return t!==-1&&e.endsWith(`
${Xr}
`)?e.slice(0,t+1):e}function qr(e){let{changes:t,notes:n,output:r,report:s}=e,o=t.length-Jr,i=[...t.slice(0,Jr),...o>0?[
`and ${o} more`]:[]];return`${[`# Result of ${e.task_id}: ${G(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${G(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${G(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":K(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":K(r.map(Ka).join(`
`)),...s?.trim()?["## What the runner wrote",Ja(s.trim())]:[]].join(`

`)}
`}var Ka=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Ja=e=>e.length<=Kt?e:`${e.slice(0,Kt)}

Cut after ${Kt} characters.`;function Yr(e){let{task:t,workspace:n,folder:r,agentEnvironment:s={},setupEnvironment:o={}}=e,i=Wn(e.settings,t),a=S=>join(
r,S),d=(S,k)=>(writeFileSync(a(S),k),a(S)),l=i.context_files.split(",").map(S=>S.trim()).filter(S=>S!==""),u=Ur(n,Dr(i.project_id),
t.context_requirements,l);ut(a("context"),u);let m=za(e),f=t.depends_on.map(S=>{let k=m(S);return{task_id:S,...k!==void 0&&
{text:k}}});mkdirSync(a("dependencies"));for(let{task_id:S,text:k}of f)k!==void 0&&d(`dependencies/${S}.md`,k);let p=Kr(
t,u,f,e.plan.texts,e.overlap),y=d("prompt.md",p),h=a("result.md"),w=a("report.json"),E=i.stall_minutes*60;return{...e,settings:i,
prompt:p,promptFile:y,context:u,resultFile:h,reportFile:w,environment:Br(e.environment,{TASK_ID:t.id,TASK_NAME:b(t.name),
TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(S=>join(a("context"),S.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",Wr(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:h,TASK_REPORT_FILE:w,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Va(i)}),agentEnvironment:s,setupEnvironment:o,
setupTime:{seconds:0},doneBefore:m(t.id)!==void 0,stall:E>0?{seconds:E,folders:[n,r]}:void 0,redact:ne(e.secrets).text}}
var Va=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&{TASK_MAX_TURNS:`${n}`}});
function za({workspace:e,resultsFolder:t,settings:n}){let r=s=>o=>{let i=O(s,o);return i===void 0?void 0:x(i)};return s=>Jt(
r(e),n.project_id,s)??(t===void 0?void 0:Jt(r(t),n.project_id,s))}function mt(e,t){let[n,r]=[Zr(e,t),Zr(t,e)];return Qr(n,r,"**",(s,o)=>Qr([...s],[...o],"*",Xa))}function Zr(e,t){let n=ts(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(es)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var es="\0";function ts(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?es:"*");return t===e?e:
ts(t)}var Xa=(e,t)=>e===t||e==="?"||t==="?";function Qr(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var qa=5;function v(e){let t=e.slice(0,qa).map(r=>b(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var Vt=1e7,zt=1e3,Ya=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
ts/**","**/.pnpm-store/**","**/.venv/**","**/vendor/bundle/**"],reason:"a lock file installs them again; they are thousa\
nds of files that nobody reviews"},{what:"a virtual environment of Python",treatment:"left out",globs:["**/venv/**","**/\
env/**"],marker:"pyvenv.cfg",reason:"it holds paths of the machine that made it"},{what:"packages of Composer",treatment:"\
left out",globs:["**/vendor/**"],marker:"autoload.php",reason:"composer.lock installs them again"},{what:"caches of tool\
s",treatment:"left out",globs:["__pycache__",".pytest_cache",".mypy_cache",".ruff_cache",".tox",".nox",".gradle",".terra\
form",".ipynb_checkpoints",".parcel-cache",".turbo"].map(e=>`**/${e}/**`),reason:"tools write them again"},{what:"files \
of a desktop",treatment:"left out",globs:["**/.DS_Store","**/Thumbs.db","**/desktop.ini"],reason:"they say how a file br\
owser showed a folder"},{what:"keys and local settings with keys",treatment:"left out",globs:["**/.env","**/.env.local",
"**/.env.*.local","**/.netrc","**/.git-credentials","**/id_rsa","**/id_dsa","**/id_ecdsa","**/id_ed25519"],reason:"every\
body who can read the branch could read them"},{what:"files that may hold a key",treatment:"warning",globs:["**/.env.*",
"**/.npmrc","**/.pypirc","**/credentials.json","**/*.pem","**/*.key","**/*.p12","**/*.pfx","**/*.jks","**/*.keystore"],reason:"\
they are often meant, so a person decides"},{what:"settings and instructions of agents",treatment:"protected",globs:["**\
/AGENTS.md","**/CLAUDE.md","**/CLAUDE.local.md","**/GEMINI.md","**/.agents/**","**/.claude/**","**/.codex/**","**/.gemin\
i/**","**/.cursor/**","**/.opencode/**","**/.windsurf/**","**/.aider.conf.yml","**/.mcp.json","**/opencode.json","**/.cu\
rsorrules","**/.windsurfrules"],reason:"later agents of the run load them, with their keys"},{what:"settings of editors \
and containers that start programs",treatment:"protected",globs:["**/.vscode/**","**/.devcontainer/**","**/.devcontainer\
.json","**/.envrc"],reason:"they start programs on the machine of the person who opens the folder"},{what:"manifests of \
actions",treatment:"protected",globs:["**/action.yml","**/action.yaml"],reason:"workflows run them, with the token of th\
eir job"},{what:"owners of code",treatment:"protected",globs:["**/CODEOWNERS"],reason:"they decide who has to review"},{
what:"a lock file beside one of another package manager",treatment:"warning",globs:[],reason:"two lock files drift apart\
, and tools choose either"},{what:`a file over ${Vt/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${zt} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],pt=e=>Ya.filter(t=>t.treatment===e),$m=pt("protected").flatMap(({globs:e})=>e),rs=pt("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function ss(e){let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(
/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function os(e,t,n){
let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(/\/(\*\*)?$/,""))),s=pt("left out").flatMap(({globs:i,marker:a,reason:d})=>i.
map(c=>({pattern:ss(c),marker:a,reason:d}))),o=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of s){let l=a.
exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&!n(`${l}/${d}`))){o.set(l,{path:l,reason:c,files:(o.get(l)?.files??0)+
1});break}}return[...o.values()]}var is=({path:e,files:t,reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Za=/\.env\.(example|sample|template|dist|schema)$/i,
Qa=[["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.l\
ock","Pipfile.lock","pdm.lock"]];function Xt(e,t){let n=pt("warning").flatMap(({globs:a})=>a.map(ss)),r=e.filter(a=>!Za.
test(a)&&n.some(d=>d.test(a))),s=new Set(t),o=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(Qa.find(m=>m.
includes(c))??[]).find(m=>m!==c&&s.has(d+m)&&!e.includes(d+m));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=ed(e,t);
return[...r.length>0?[`may hold a key: ${v(r)}`]:[],...o.length>0?[`lock files of two package managers: ${v(o)}`]:[],...i.
length>0?[`names differ only in case: ${v(i)}`]:[]]}function ed(e,t){let n=new Map,r=new Set(e.flatMap(ns).map(o=>o.toLowerCase()));
for(let o of t.flatMap(ns)){let i=o.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(o))}return[...n.values()].filter(
({size:o})=>o>1).map(o=>{let[i="",...a]=[...o].sort();return`${i} (and ${a.join(", ")})`})}var ns=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var De=10,td=":(top,glob,icase).github/workflows/**",nd=/^"?\.github\/workflows\//i;async function as(e,t,n,r=[]){let s=await rd(
e,n);if(s.length>0)return{verdict:"protected_path",reason:`changes protected files: ${v(s)}`};let{tooLarge:o}=n;if(o.length>
0)return Fe(`GitHub takes no file over 100 MB, left out: ${v(o)}`);let i=await sd(e,n);if(i.length>0)return Fe(`the runn\
er took back commits that were there before: ${v(i)}`);if(r.length>0)return Fe(r.join("; "));let{outside:a,files:d,isWiped:c}=await cs(
e,t,n);if(c)return Fe(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>De&&a*
2>d)return Fe(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var Fe=e=>({verdict:"\
blocked",reason:e});async function ds(e,t,n){let{rewritten:r,differences:s,tree:o,bytes:i,paths:a}=n,d=[];for(let{path:f,
object:p}of s.filter(({mode:y})=>y==="120000")){let y=await g(e,["cat-file","-p",p]),h=posix.normalize(posix.join(posix.
dirname(f),y));(posix.isAbsolute(y)||h===".."||h.startsWith("../"))&&d.push(b(`${f} is a link out of the repository, to ${y}`))}
let{deleted:c,files:l}=await cs(e,t,n);c>De&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=s.filter(({status:f})=>f===
"A").map(({path:f})=>f);if(Xt(u,[...u,...a]).length>0){let f=await ee(e,["ls-tree","-r","-z","--name-only",o]);d.push(...Xt(
u,f))}s.length>zt&&d.push(`hands over ${s.length} files, more than a person reviews`);let m=s.filter(({object:f})=>(i.get(
f)??0)>Vt);return m.length>0&&d.push(`large files: ${v(m.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function rd(e,{start:t,commit:n,parent:r,differences:s}){
if(r===t)return s.map(({path:i})=>i).filter(i=>nd.test(i));let o=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return ee(e,[...o,"--",td])}async function sd(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let s=await g(e,["merge-base",t,r]).catch(()=>{});if(s===void 0)return[];let o=(d,c)=>ee(e,["diff-tree","-r","-\
z","--no-renames","--name-only",d,c]),i=new Set(await o(s,n)),a=new Set(await o(t,n));return(await o(s,t)).filter(d=>a.has(
d)&&!i.has(d))}async function cs(e,t,{start:n,tree:r,differences:s}){let o={deleted:0,outside:0,files:0,isWiped:!1};if(s.
filter(({status:h})=>h==="D").length<=De)return o;let a=(await g(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=h=>a.flatMap((w,E)=>E%2===0&&w===h?a[E+1]??[]:[]),c=new Map;for(let h of d(
"A"))c.set(posix.basename(h),(c.get(posix.basename(h))??0)+1);let l=d("D").filter(h=>{let w=c.get(posix.basename(h))??0;
return w>0&&c.set(posix.basename(h),w-1),w===0}),u=await ee(e,["ls-tree","-r","-z","--name-only",n]),m=l.filter(h=>!t.files.
some(w=>mt(h,w))),f=new Set(m),p=d("A").length>De,y=f.size>De&&!p&&u.every(h=>f.has(h)||h.startsWith("."));return{deleted:l.
length,outside:m.length,files:u.length,isWiped:y}}var od=/key|token|secret|pass|auth|cred/i,id=/:\/\/[^/@\s]*:[^/@\s]+@/,ad=8;async function ls(e,t,n,r){let s=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(od.test(l)||id.test(u))&&u.length>=ad).map(([l,u])=>({name:l,forms:Ce([u]).map(m=>Buffer.from(
m))}));if(s.length===0)return[];let o=Math.max(...s.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:m,forms:f}of s)f.some(p=>u.includes(p))&&i.add(m);a=u.subarray(Math.max(0,
u.length-o+1))},c=await g(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await tt(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}var us=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
fs={least:100,most:1024};async function ms(e,t,n){let r=await dd(e,t);if(r.length===0)return[];let s=ps(join(e,".git/lfs")),
o=[],i=[],a=[];for(let{path:d,oid:c}of r){let l=n&&join(n,c.slice(0,2),c.slice(2,4),c),u=l!==void 0&&existsSync(l),m=u?l:
await cd(s,c);if(m===void 0)o.push(d);else if(ld(m))a.push(d);else{if(u)continue;l===void 0?i.push(d):fd(m,l)}}return[...o.
length>0?[`the content of files of git-lfs is nowhere: ${v(o)}`]:[],...a.length>0?[`the work changes pointers of git-lfs\
, not the files: ${v(a)}; let \`setup\` fetch them (git lfs pull)`]:[],...i.length>0?[`the content of files of git-lfs c\
annot leave this machine: ${v(i)}; run the task on one machine, or push them from it (git lfs push)`]:[]]}async function dd(e,{
start:t,differences:n,bytes:r}){let{least:s,most:o}=fs,i=n.filter(({object:l,mode:u})=>{let m=r.get(l)??0;return u.startsWith(
"100")&&m>=s&&m<=o});if(i.length===0)return[];let a=await mr(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},m)=>{
let[,f]=us.exec(`${a[m]??""}
`)??[];return f===void 0?[]:[{path:l,object:u,oid:f}]});if(d.length===0)return[];let c=await g(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function ps(e){return U(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?ps(n):t.isFile()?[n]:[]}):[]}async function cd(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await ud(n)===t)return n}function ld(e){let t=Buffer.alloc(fs.most),n=openSync(e,"r");try{return us.test(t.
toString("latin1",0,readSync(n,t)))}finally{closeSync(n)}}async function ud(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function fd(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function gs(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let s=join(
n,"gitmodules");writeFileSync(s,r??"");let o=await gt(e,["--file",s]),i=await gt(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...o,...i])){let c=md(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:o.includes(d)};
a.push(await pd(l,join(n,`submodule-${a.length}`)))}return a}function ys(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),A(join(e,n))}async function gt(e,t){return(await Z(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function md(e,t){let n=O(e,t),r=O(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(U(join(n,".git")))return join(n,".git");let[,s]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return s===void 0?void 0:O(r,relative(r,resolve(n,s)))}async function pd(e,t){let{workspace:n,start:r,path:s,gitFolder:o,
isListed:i}=e,a=gd(o);if(a===void 0)return{path:s,isListed:i,warning:`the submodule ${s} has no commit: left out`};let d=await g(
n,["rev-parse","--verify","--quiet",`${r}:${s}`]).catch(()=>{}),c=await hd(e,t),l=[...yd(o),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await bd(c,a,l).catch(()=>!1),m={GIT_INDEX_FILE:join(t,"index")},f=["--git-dir",c,"--work-tree",join(n,s)],
p=[...f,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],y=await g(join(n,s),p,{env:m}).catch(()=>""),
h=[...f,"ls-files","--others","--exclude-standard"],w=await g(join(n,s),h,{env:m}).catch(()=>"")!=="",S=[u?"":await Sd(c,
a,l),y].filter(T=>T!=="").join(`
`),k=S!==""&&await wd(n,r,s,S),M=i?(y!==""||w)&&`uncommitted changes inside of the submodule ${s} are not part of the wo\
rk`:`removed the submodule ${s}, which .gitmodules no longer names`;return{path:s,head:a,isListed:i,...k&&{patch:k},...!u&&
i&&{lost:`the submodule ${s} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...M&&
{warning:M}}}var qt=/^[0-9a-f]{40,64}$/;function gd(e){let t=(x(join(e,"HEAD"))??"").trim();if(qt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return qt.
test(r)?r:hs(e).get(n)}function hs(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function yd(e){let t=[...hs(e)].filter(([s])=>/^refs\/(remotes|tags)\//.
test(s)),n=["refs/remotes","refs/tags"].flatMap(s=>bs(join(e,s))),r=["FETCH_HEAD","shallow"].flatMap(s=>Array.from((x(join(
e,s))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([o])=>o));return[...new Set([...t.map(([,s])=>s),...n,...r])]}function bs(e){
return U(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return bs(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return qt.test(n)?[n]:[]}):[]}async function hd({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await g(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let s=x(join(t,"shallow"));s!==void 0&&writeFileSync(join(r,"shallow"),s);let o=join(t,"index");return lstatSync(o,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(o,join(n,"index")),r}var Ss=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),bd=async(e,t,n)=>await g(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:Ss(t,n)})==="",Sd=(e,t,n)=>g(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:Ss(t,n)}).catch(
()=>"");async function wd(e,t,n,r){let s=await g(e,["hash-object","-w","--stdin"],{input:`${r}
`}),o=`${n.replaceAll("/","-")}.patch`,i=await g(e,["mktree"],{input:`100644 blob ${s}	${o}
`});return ce(e,i,[t],`Unpublished changes of the submodule ${n}`)}var ue="objects",Yt="info",xd=["HEAD","refs","packed-refs"],se="modules",yt="lfs",Td="worktrees";function xs(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),ws(n,t,[ue,se,yt]);for(let s of[ue,se])existsSync(join(n,s))&&Ue(
join(n,s),join(t,s));function r(s){if(!U(t))throw new Error("the runner removed the copy of the repository");A(e),A(n);for(let a of readdirSync(
n))s.includes(a)?ks(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});ws(t,n,[ue,se,...s]),!s.includes(se)&&existsSync(
join(t,se))&&Ue(join(t,se),join(n,se));let[o,i]=[join(t,ue),join(n,ue)];existsSync(i)&&!U(i)&&rmSync(i),rmSync(join(i,Yt),
{recursive:!0,force:!0}),existsSync(i)?Ue(join(o,Yt),join(i,Yt)):Ue(o,i)}return{restore:async s=>{Ts(e);let o=Ed(e);r([ue,
yt,se,...xd]);let{head:i,sideTips:a}=await vd(e,s),d=`${t}-read`;A(d);let c=await gs(e,s,d),l=c.flatMap(({patch:f})=>f??
[]),u=await Promise.all(o.map(f=>_d(e,f,d)));rmSync(d,{recursive:!0,force:!0}),r([ue,yt]);let m=[...a,...l,...u.flatMap(
f=>f??[])];return{...i&&{head:i},sideTips:m,submodules:c}},repair:()=>r([yt])}}function Ts(e,t=""){for(let n of kd(join(
e,t))){let r=join(t,n.name);if(n.isDirectory())r!==".git"&&Ts(e,r);else{if(n.isFile()||!n.name.startsWith(".git"))continue;
(!n.isSymbolicLink()||r===".gitmodules")&&rmSync(join(e,r))}}}function kd(e){try{return readdirSync(e,{withFileTypes:!0})}catch{
return[]}}function ks(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(e))ks(join(e,n));else t.isFile()||
rmSync(e)}function Ed(e){let t=join(e,".git",Td);return!U(join(e,".git"))||!U(t)?[]:readdirSync(t).flatMap(n=>{let r=(x(
join(t,n,"gitdir"))??"").trim(),s=r===""?void 0:O(e,relative(realpathSync(e),dirname(r))),o=(x(join(t,n,"HEAD"))??"").trim().
replace(/^ref: /,"");return s===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(o)?[]:[{name:n,path:s,head:o}]})}async function _d(e,t,n){
let{name:r,path:s,head:o}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git-dir",join(e,".git"),"--work-tree",s],d=rs.
map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await g(e,["rev-parse","--verify","--quiet",`${o}^{commit}`]);await g(
s,[...a,"read-tree",c],{env:i}),await g(s,[...a,"add","--all","--",":(top)",...d],{env:i});let l=await g(s,[...a,"write-\
tree"],{env:i});return l===await g(e,["rev-parse",`${c}^{tree}`])?void 0:await ce(e,l,[c],`Uncommitted work of the workt\
ree ${r}`)}catch{return}}async function vd(e,t){let n=["rev-parse","HEAD^{commit}","--branches","--glob=refs/stas[h]"],[
r,...s]=(await g(e,n).catch(()=>"")).split(`
`);if(r&&s.every(a=>a===r))return{head:r,sideTips:[]};let o=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await g(e,[...o,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function ws(e,t,n){for(let r of readdirSync(e).filter(s=>!n.includes(s)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Ue(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,s]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Ue(r,s):Rd(r,s)}}var $d=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function Rd(e,t){try{$d.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function Es({verdict:e,retry_after_seconds:t},n,r,s=Math.random){if(e!=="rate_limited"||n>=4)return;let o=Math.min(600,30*
2**(n-1)),i=(t??o)*(1+s()/2);return i+60<=r?i:void 0}var _s=["succeeded","no_change","blocked","failed"];function vs(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=me(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],s=(l,u,m)=>{let f=n[l]??void 0;if(f===
void 0||m(f))return f;r.push(b(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(f)}`))},o=s("status",`\
one of ${_s.join(", ")}`,Pd),i=s("summary","text",Zt),a=s("no_change_reason","text",Zt)??(o==="no_change"?i:void 0),d=s(
"cost_usd","a number from 0",H),c=s("tokens","a number from 0",H);return{judged:Od(o,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?b(a):void 0,usage:at({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function Od(e,t){if(e==="blocked")return{verdict:"blocked",reason:b(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:b(`the runner reports a failure: ${t}`)}}var Zt=e=>typeof e=="string",Pd=e=>Zt(e)&&
_s.includes(e);var Ad={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Os=1e6,fp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],ht=String.raw`(?:\d+\.?\d*|\.\d+)`,$s=String.raw`${ht}\s*[A-Za-z]*|${ht}\s*[A-Za-z]+(?:\s*${ht}\s*[A-Za-z]+)+`,
mp=new RegExp(String.raw`^\s*(?:~?\s*(${$s})(?:\s*(?:-|–|—|to)\s*(${$s}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var pp=new RegExp(String.raw`(${ht})\s*([a-z]*)`,"g");var gp=`expected a time over 0 and at most ${Os} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function Ps(e,t){let[n,r]=Ad[t];return{optimistic:Rs(e*n),most_likely:e,pessimistic:Math.min(Os,Rs(e*r))}}var Rs=e=>Number(e.toPrecision(6));var Ld="The plan file",As={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:Ps(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var Ls=({id:e,description:t,texts:n=[]})=>e===As.id&&t===As.description&&!n.some(({title:r})=>r.startsWith(Ld));var Qt="SOMAS_PROCESS";var js=(e,t)=>({mark:e,folder:t,before:new Set(Ns())});function Ms(e){for(let t=0;t<20;t++){let n=Ns().filter(r=>!e.before.
has(r)&&jd(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function jd(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${Qt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function Ns(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function Is({seconds:e,folders:t},n){let r=Date.now(),s=en(),o=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(en()-
s)>Md&&([s,r]=[en(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await Nd(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):o=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(o)}}}var Md=1e3,en=()=>Date.
now()-performance.now();async function Nd(e){let t=0,n=[...e],r=async s=>{let o=await lstat(s).catch(()=>{});t=Math.max(
t,o?.ctimeMs??0)};for(let s=n.pop();s!==void 0;s=n.pop()){await r(s);for(let o of await readdir(s,{withFileTypes:!0}).catch(
()=>[])){let i=join(s,o.name);o.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var Id=["","off","required"],Cd=4096,tn="/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";function Cs(e){let{
choice:t,environment:n}=e;if(!Id.some(s=>s===t))throw new Error(`the variable SOMAS_WALL is ${JSON.stringify(t)}: expect\
ed off, required, or no such variable`);if(t===""&&n.GITHUB_ACTIONS!=="true")return;let r=t==="off"?"off":Fd(e);if(t==="\
required"&&typeof r=="string")throw new Error(`the variable SOMAS_WALL requires a wall around tasks, and it is missing: ${Ne[r]}`);
return r}function Fd({choice:e,workspace:t,scratch:n,output:r,environment:s}){if(e===""&&s.ACT!==void 0)return"act";if(process.
platform!=="linux")return"system";let o=process.getuid?.()===0?[]:["sudo","-n","--"];if(o.length>0&&spawnSync("sudo",["-\
n","true"]).status!==0)return"root";let i=`somas-${createHash("sha256").update(n).digest("hex").slice(0,8)}`,a=_e(o,Dd,[
i]);if(a.status!==0)return"tools";let[d="",c="",l="",u=""]=a.stdout.trim().split(`
`),[m,f]=[u==="read-only",s.HOME??"/"],p={user:i,uid:Number(d),gid:Number(c),home:l,outerHome:f,asRoot:o,isDiskReadOnly:m};
St(p),process.umask(18);for(let y of[t,n])nn(p,y);return s.RUNNER_TEMP&&Ud(s.RUNNER_TEMP,n),chmodSync(r,448),p}var Dd=`
  for tool in useradd setpriv prlimit chown; do command -v "$tool" > /dev/null || exit 1; done
  find / -maxdepth 0 -links +0 -exec true {} + 2> /dev/null || exit 1
  id -u "$1" > /dev/null 2>&1 || useradd --create-home --user-group --shell /bin/sh "$1" >&2 || exit 1
  id -u "$1"; id -g "$1"; eval echo "~$1"
  unshare --mount sh -c 'mount --bind /tmp /tmp && mount -o remount,bind,ro /' 2> /dev/null && echo read-only
  true`;function _e(e,t,n){let[r="sh",...s]=[...e,"env",`PATH=${tn}`,"sh","-c",t,"sh"];return spawnSync(r,[...s,...n],{encoding:"\
utf8",maxBuffer:1<<28})}function nn({asRoot:e},t){let n=[];for(let r=t;r!==dirname(r);r=dirname(r))n.push(r);_e(e,'chmod\
 o+r "$1"; chmod o+x "$@"',n)}function Ud(e,t){if(t.startsWith(e+sep))for(let n=t;n!==e;n=dirname(n)){let r=dirname(n);chmodSync(
r,lstatSync(r).mode&504|1);for(let s of readdirSync(r)){let o=join(r,s),i=lstatSync(o);o!==n&&!i.isSymbolicLink()&&chmodSync(
o,i.mode&504)}}}function Fs({asRoot:e,uid:t,gid:n},r){let{uid:s,gid:o}=lstatSync(r[0]),i=r.filter(a=>!r.some(d=>a.startsWith(
d+sep)));return _e(e,Wd,[`${t}:${n}`,...i]),{folders:[...new Set(i)],owner:`${s}:${o}`}}var Wd=`
  owner="$1"; shift
  find "$@" -xdev '(' -type f -links +1 '(' -perm -004 -o -exec chmod o+r {} + ')' ')' -o -exec chown -h "$owner" {} +`;
function rn(e,{folders:t,owner:n}){let r=St(e);if(r!=="")throw new Error(`processes of the task could not be ended: ${r}`);
_e(e.asRoot,Bd,[n,`${e.uid}`,...t])}var Bd=`
  owner="$1" user="$2"; shift 2
  find "$@" -xdev -user "$user" ! '(' -type f -links +1 ')' -exec chown -h "$owner" {} +`;function Ds({asRoot:e},t){_e(e,
'kill -s TERM -- "-$1"',[`${t}`])}function St({asRoot:e,uid:t,gid:n}){let{status:r,stdout:s,stderr:o}=_e(e,Hd,[`${t}`,`${n}`]);
return r===0?"":b(s.trim()||o.trim()||"unknown")}var Hd=`
  round=0
  while :; do
    setpriv --reuid="$1" --regid="$2" --clear-groups sh -c 'kill -s KILL -- -1' > /dev/null 2>&1
    left=""
    for file in $(grep -lsE "^Uid:.*[[:space:]]$1([[:space:]]|$)" /proc/[0-9]*/status); do
      grep -qsE '^State:.[RSDTtIPW]' "$file" && pid="\${file#/proc/}" && left="$left \${pid%/status}"
    done
    [ -z "$left" ] && exit 0
    kill -KILL $left 2> /dev/null
    round=$((round + 1))
    [ "$round" -gt 200 ] && echo "$left" && exit 1
    sleep 0.02
  done`;function Us(e,t,n){let{uid:r,gid:s,asRoot:o,isDiskReadOnly:i}=e,a=Object.entries(Gd(e,t.environment));if([...t.argv,
...a.flat()].some(p=>p.includes("\0")))throw new Error("the command line or the environment contains null bytes");let d=[
...new Set(["/tmp","/var/tmp",e.home,...n])].map(bt).join(" "),c=`--reuid=${r} --regid=${s} --clear-groups --no-new-priv\
s --inh-caps=-all --bounding-set=-all`,l=["set -e",'prlimit="$(command -v prlimit)" setpriv="$(command -v setpriv)"',...i?
[`for folder in ${d}; do mount --bind "$folder" "$folder"; done`,"mount -o remount,bind,ro /"]:[],`cd ${bt(t.cwd)}`,...a.
map(([p,y])=>`export ${p}=${bt(y)}`),`exec "$prlimit" --nproc=${Cd} "$setpriv" ${c} /bin/sh -c 'exec "$@" < "$0"' ${[t.stdin??
"/dev/null",...t.argv].map(bt).join(" ")}`],u=i?["unshare","--mount","sh"]:["sh"],[m="env",...f]=[...o,"env","-i",`PATH=${tn}`,
...u];return{argv:[m,...f],input:`${l.join(`
`)}
`}}var bt=e=>`'${e.replaceAll("'","'\\''")}'`;function Gd({home:e,outerHome:t},n){let{TMPDIR:r,PATH:s=tn,...o}=n,i=d=>d.
startsWith(t+sep)?e+d.slice(t.length):d,a=s.split(":").flatMap(d=>i(d)===d?d:[i(d),d]);return{...o,HOME:e,PATH:a.join(":")}}var Ws=3e3,sn=new Map;function Bs(e){for(let[t,n]of sn)(e===void 0||`${n.family.folder}/`.startsWith(`${e}/`))&&(on(t,n),
n.behind&&rn(n.behind.wall,n.behind.lent))}function on(e,{family:t,behind:n}){n===void 0?(Hs(e,"SIGKILL"),Ms(t)):St(n.wall)}
function Hs(e,t,n){try{n===void 0?process.kill(-e,t):Ds(n.wall,e)}catch{}}async function L(e){if(Ae(e.cwd))return new Promise(
()=>{});let{wall:t,cwd:n,folder:r=n}=e,s=t&&{wall:t,lent:Fs(t,[n,r])};try{let o=randomUUID(),i=js(o,realpathSync(n)),a={
...e,environment:{...e.environment,[Qt]:o}},d=s===void 0?Kd(a):Jd(s,a);return await Vd(d,{family:i,behind:s},e)}catch(o){
return{exitCode:null,signal:null,timedOut:!1,error:String(o)}}finally{s&&rn(s.wall,s.lent)}}function Kd({argv:[e,...t],cwd:n,
environment:r,stdin:s="/dev/null"}){let o=openSync(s,"r");try{return spawn(e,t,{cwd:n,env:r,detached:!0,stdio:[o,"pipe",
"pipe"]})}finally{closeSync(o)}}function Jd({wall:e,lent:t},n){let{argv:r,input:s}=Us(e,n,t.folders),[o,...i]=r,a=spawn(
o,i,{detached:!0,stdio:["pipe","pipe","pipe"]});return a.stdin.on("error",()=>{}),a.stdin.end(s),a}function Vd(e,t,n){return new Promise(
r=>{let s=e.pid,o=[],i=(m,f)=>{o.push(setTimeout(f,m))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=m=>{c?.end(),o.
forEach(clearTimeout),s!==void 0&&sn.delete(s),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...m!==void 0&&{error:m}})};
for(let m of["stdout","stderr"])e[m]?.on("data",f=>{c?.sign(),n.log.write(f),n.onOutput?.(m,f)});if(e.on("error",m=>l(m.
message)),s===void 0)return;sn.set(s,t);let u=m=>{a=m,Hs(s,"SIGTERM",t.behind),i(Ws,()=>on(s,t))};i(n.timeoutSeconds*1e3,
()=>u({timedOut:!0})),n.stall&&(c=Is(n.stall,m=>u({timedOut:!1,stalledSeconds:m}))),e.on("exit",(m,f)=>{d={exitCode:m,signal:f},
on(s,t),i(Ws,l)}),e.on("close",()=>l())})}var fe=class{#t;#n;#e=new StringDecoder("utf8");#s=[];#o=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,s]of n.entries())r>0&&this.#a(),this.#r.length+s.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+s}lines(){
return this.#a(),this.#d(),this.#s}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#s.push(t),this.#o+=
t.length),this.#o>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#o>this.#t;t++)this.#o-=this.#s[t]?.
length??0;this.#s.splice(0,t)}},X=({stdout:e})=>e.map(me).filter(t=>t!==void 0);var zd=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Xd=3600;function N(e,t,n=""){let r=`${t}
${n}`,s=Yd(r),o=zd.find(([,d])=>d.test(r))?.[0]??"runner_error",i=o==="quota_exhausted"&&s!==void 0&&s<=Xd?"rate_limited":
o,a=i==="rate_limited"&&s!==void 0&&{retry_after_seconds:s};return{verdict:i,reason:b(`${e}: ${t}`),...a}}var qd={ms:.001,
millis:.001,s:1,m:60,h:3600};function Yd(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,s,o=r===void 0?"s":"ms"]=n;return Math.ceil(Number(s)*(qd[o.toLowerCase()]??
1))}var Gs=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],Ks={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Zd=600;function Js(e,t){let n=Ks[e],r=n.registry==="npm"?tc(e,n):zs([n],["-m",e]);return Xs(`${e}-${n.version}`,r,t)}
function Vs(e,t){let n=e.map(({name:r,version:s})=>`${r}-${s}`).join("-");return Xs(n,zs(e,[],["--system-site-packages"]),
t)}var Qd=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],ec=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],tc=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...Qd,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function zs(e,t,n=[]){let r=o=>join(o,
"bin","python"),s=e.map(({name:o,version:i})=>`${o}==${i}`);return{names:e.map(({name:o,version:i})=>`${o} ${i}`).join("\
 and "),steps:o=>[["python3","-m","venv",...n,o],[r(o),...ec,...s]],argv:o=>[r(o),...t]}}var an=new Map;async function Xs(e,t,n){
let{names:r}=t,s=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),o=t.argv(s);if(!existsSync(o[0])){
let i=an.get(s)??nc(s,t,n);an.set(s,i);let a=await i.finally(()=>an.delete(s));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return n.wall&&nn(n.wall,s),existsSync(o[0])?{argv:o}:{failure:`${r} was installed without its \
program`}}async function nc(e,{names:t,steps:n},{environment:r,log:s,timeoutSeconds:o}){let i=`${e}.${randomUUID()}`;try{
mkdirSync(i,{recursive:!0}),s.write(`[installing ${t}]
`);let a=Math.min(Zd,o);for(let d of n(i)){let c=await L({argv:d,cwd:i,environment:r,log:s,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${rc(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function rc({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var We={exitCode:0,signal:null,timedOut:!1},oe=e=>({end:We,judged:{verdict:"runner_error",reason:e}});var sc=8e6,oc=64e3,j=(e,t)=>t?[e,t]:[],B=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await Js(e.name,t);if("failure"in r)return oe(r.failure);for(let f of["budget_usd","max_turns"])
(t.settings[f]??0)>0&&!e.limits.includes(f)&&t.log.write(`[${e.name} has no option for ${f}: nothing keeps to it]
`);let s=new fe(sc,f=>!e.ignore?.(f)),o=new fe(oc),{args:i,environment:a,stdin:d}=e.call(t,ic(e,t)),c=await L({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(f,p)=>(f==="stdout"?s:o).add(p)});e.tidy?.(t.workspace);let l={stdout:s.
lines(),stderr:o.lines()},u=e.read(l,c.exitCode),m=x(t.resultFile);return{end:c,judged:u?.failure??ac(e,c,u,l),report:m?.
trim()&&m||u?.answer||void 0,usage:u?.usage}}});function ic({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return rmSync(r,{recursive:!0,force:!0}),mkdirSync(r),r}function ac({name:e},{exitCode:t},n,{
stdout:r,stderr:s}){if(t!==null){if(t!==0){let o=s.at(-1)??r.at(-1)??"it printed nothing";return N(e,`exit code ${t}: ${o}`,
s.slice(-20).join(`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var dc=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,cc={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...dc.trim().split(/\s+/),...j(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
s=>Ys.test(s)),r=t.findLastIndex(s=>/^litellm\.\w+/.test(s));return r>n?{failure:N("aider",t.slice(r,r+3).join(" ")),usage:qs(
e)}:n<0?void 0:{usage:qs(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Ys=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
lc={k:1e3,M:1e6};function qs({stdout:e}){let t=e.map(o=>Ys.exec(o)).filter(o=>o!==null);if(t.length===0)return;let n=(o="\
0",i="")=>Number(o)*(lc[i]??1),r=0;for(let[,o,i,a,d]of t)r+=n(o,i)+n(a,d);let s=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...s&&{cost_usd:Number(s)}}}var Zs=B(cc);var wt={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:We,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var uc="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",fc=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${uc}`,mc={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...fc.split(" "),...j("--model",e.TASK_MODEL),...j("--max-turns",e.TASK_MAX_TURNS),...j("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=X(e),n=t.findLast(({type:r})=>r==="result");return n&&{...gc(n),failure:yc(
n,t)}}},pc=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function gc(e){let t=_(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=R(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:P(e,"total_cost_usd"),tokens:pc.reduce((s,o)=>s+P(t,o),0),turns:P(
e,"num_turns")}}}function yc(e,t){let{subtype:n,is_error:r,errors:s,stop_reason:o,api_error_status:i="",api_error_type:a=""}=e,
d=R(e,"result")??(Array.isArray(s)?s.join("; "):String(n));if(o==="refusal")return{verdict:"blocked",reason:b(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:b(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return N("claude",d,l)}if(P(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Qs=B(mc);var hc="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",bc="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",Sc={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...hc.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...bc.split(" "),...j(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...j("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=X(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let s=t.filter(({type:d})=>d==="item.completed").map(d=>_(d,"item")).findLast(({type:d})=>d===
"agent_message"),o=_(n,"usage"),i=P(o,"input_tokens")+P(o,"output_tokens"),a=wc(R(_(n,"error"),"message"));return{answer:s&&
R(s,"text"),failure:n.type==="turn.failed"?N("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},wc=(e="the turn failed")=>R(
_(me(e)??{},"error"),"message")??e,eo=B(Sc);var dn={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=z(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await L({...e,argv:ye(t),cwd:e.workspace})}}};var xc="--output-format json --no-color --disable-client-telemetry",Tc={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...xc.
split(" "),...j("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=X(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,..._(
d,"data")})),s=r.findLast(({type:d})=>d==="session.error"),o=r.findLast(d=>d.type==="assistant.message"&&R(d,"content")!==
void 0),i=s&&(R(s,"message")??"no reason is given"),a=i!==void 0&&P(n,"exitCode")>0;return{answer:o&&R(o,"content"),failure:a?
N("copilot",i,JSON.stringify(s)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},to=B(Tc);var no={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=qe(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=kc(n.argv,e),
s={...e.environment,...e.agentEnvironment};return{end:await L({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:s})}}catch(t){
return oe(b(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function kc([e,...t],{environment:n}){let r=s=>s.
replace(vt,(o,i)=>n[Xe[i]??""]??"");return[r(e),...t.map(r)]}var Ec=53,_c={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...j("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:vc(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=X(e),r=n.findLast(({type:l})=>l==="result"),
s=t===Ec?$c(e):void 0;if(r===void 0)return s&&{failure:s};let o=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
o+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=P(_(r,"stats"),"total_tokens"),d=R(_(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:N("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:s??c,usage:a>0?{tokens:a}:void 0}}};function vc(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var $c=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),ro=B(
_c);var Rc={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...j("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=X(e),n=t.findLast(({type:o})=>o===
"error"),r=t.filter(({type:o})=>o==="step_finish").map(o=>_(o,"part"));if(n===void 0&&r.length===0)return;let s=t.findLast(
({type:o})=>o==="text");return{answer:s&&R(_(s,"part"),"text"),failure:n&&Oc(_(n,"error")),usage:r.length>0?Pc(r):void 0}}};
function Oc(e){let t=_(e,"data"),{statusCode:n="",responseBody:r=""}=t,s=R(_(t,"responseHeaders"),"retry-after"),o=R(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${s?`retry-after: ${s}`:""}`;return N("opencode",o,i)}function Pc(e){let t=s=>e.
reduce((o,i)=>o+s(i),0),n=t(s=>P(s,"cost")),r=t(s=>P(_(s,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var so=B(Rc);var ln="somas/core/runner.py",Ac="Task execution placeholder.",un={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>O(
t,ln)===void 0?`the repository has no ${ln}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:s}=e;if(!/^project-\d+$/.
test(n.project_id))return cn(`it wants a project id like project-123, not ${n.project_id}`);let o=`${Ee(n.project_id)}/.${t.
id}`,i=Ic(r,o);if(i===void 0)return cn(`${o} leads out of the repository`);try{ut(join(i,"context"),s);let a=t.output??`${o}\
/output.md`,d=s.slices.map(({file:m})=>`${o}/context/${m}`),c=await Lc(e,Mc(e,d,a));if("failure"in c)return cn(c.failure);
let l=O(r,a),u=Nc(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function Lc(e,t){let n=new fe(1e4),r=i=>L({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
s=await r(["python3"]);if(s.exitCode===0||!n.lines().some(i=>jc.test(i)))return s;let o=await Vs(Gs,e);return"failure"in
o?o:r(o.argv)}var jc=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function Mc({task:e,settings:t},n,r){
let s={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},o=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[ln,...Object.entries(s).flatMap(o)]}function Nc(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(Ac)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var cn=e=>oe(`the SOMAS runner cannot run: ${e}`);function Ic(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(O(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var Cc={command:dn,somas:un,brief:wt,claude:Qs,codex:eo,copilot:to,gemini:ro,aider:Zs,opencode:so,custom:no};function oo(e,t,n){
return Ls(e)?wt:n!=="auto"?Cc[n]:[dn,un].find(r=>r.findObstacle(e,t)===void 0)??wt}async function xt(e,t,n){let r=performance.now(),s={...e.environment,...e.setupEnvironment};for(let[o,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${o}]
`);let c=ye(Fc(e,t,i)),l=await L({...e,argv:c,cwd:t,environment:s,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=Dc(`the setup of the ${o}`,l)??await Uc(e,t,o);if(u!==void 0)return u}}function Fc({folder:e,setupSteps:t},n,r){
let s=r.trim()===On&&t!==void 0,o=s?void 0:O(n,r);if(o!==void 0&&statSync(o).isFile())return o;let i=z(join(e,"setup.sh"));
return writeFileSync(i,s?t:`${r}
`),i}function Dc(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:s,error:o}){return s!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${s} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${o??`ended with exit code ${t??n}`}, see the log`}}async function Uc(e,t,n){if(t!==
e.workspace)return;let r=[],i=await L({...e,argv:["git","-c","color.ui=false","-c","core.fsmonitor=false","status","--po\
rcelain"],cwd:t,log:{write:()=>{},tail:()=>[],close:()=>{}},onOutput:(c,l)=>r.push(l)}),a=Buffer.concat(r).toString().trimEnd();
return i.exitCode===0&&a===""?void 0:{verdict:"runner_error",reason:`the setup of the ${n} changed the repository: ${a.split(
`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var io="refs/somas/imported";async function ao(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${io}
mark :1
`,`committer ${we.GIT_COMMITTER_NAME} <${we.GIT_COMMITTER_EMAIL}> ${o} +0000
`,co(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Wc),`
get-mark :1
`,`reset ${io}
from ${"0".repeat(i.length)}

`];return g(e,["fast-import","--quiet","--force"],{input:d.join("")})}function Wc(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${co(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var co=e=>`data ${Buffer.byteLength(e)}
${e}
`;var lo=100*2**20;async function uo(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),s=(await g(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),o=n.flatMap((a,d)=>{let c=s[d]??0;return c>lo?[{...a,bytes:c}]:[]}),i=o.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return o.length>0&&await g(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:o.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,s[d]??0]))}}async function fo(e,t){let n=[`--filter=\
blob:limit=${lo+1}`,"--filter-print-omitted"];return/^~/m.test(await g(e,["rev-list","--objects",...n,t]))}var mo=10;async function po(e,t=[],n=[]){let r=await Hc(e,new Set(n.map(({path:u})=>u))),s=os(r.untracked,t,u=>existsSync(
join(e,u))),o=s.length===0?[]:await Bc(e,s.map(({path:u})=>u)),i=s.filter(({path:u})=>!o.some(m=>m===u||m.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await go(
e,d).catch(u=>Vc(e,d,u)),l=n.map(({path:u,head:m,isListed:f})=>f&&m!==void 0?`160000 ${m}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await g(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(is).map(u=>b(u)),...c]}}var Bc=(e,t)=>ee(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Hc(e,t){let n=new Set,r=[],s=[],o=[];for(let a=0;a<=mo;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await ee(e,a===0?[...d,"--cached"]:d),l=c.flatMap(f=>f.startsWith(fn)?[f.slice(
fn.length)]:[]);a===0&&(s=c.filter(f=>!f.startsWith(fn)).map(f=>f.slice(2)));let u=f=>[...n,...t].some(p=>Gc(f,p)),m=Kc(
e,l).filter(f=>!u(f));for(let f of m)u(f)||(a<mo&&Jc(join(e,f,".git"))?(rmSync(join(e,f,".git"),{recursive:!0,force:!0}),
r.push(f)):n.add(f));if(o=l.filter(f=>!u(f)),!m.some(f=>r.includes(f)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:s,untracked:o,leftOut:[...n],warnings:i.map(a=>b(a))}}var fn="? ",Gc=(e,t)=>e===t||e.startsWith(
`${t}/`);function Kc(e,t){let n=new Set;for(let r of t)for(let s=r.lastIndexOf("/");s>0;s=r.lastIndexOf("/",s-1)){let o=r.
slice(0,s);if(n.has(o))break;n.add(o)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var Jc=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function go(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await g(e,n);else{let r=[":(top)",...t].map(s=>`${s}\0`).join("");await g(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof W)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${b(r.stderr)}`]}}async function Vc(e,t,n){if(!(n instanceof W))throw n;let r=join(e,".g\
it/info/attributes"),s=existsSync(r)?readFileSync(r,"utf8"):void 0;A(dirname(r));try{writeFileSync(r,`${s??""}
* -filter -working-tree-encoding
`);let o=await go(e,t);return[b(`saved without the filters of .gitattributes: ${n.stderr}`),...o]}finally{s===void 0?rmSync(
r):writeFileSync(r,s)}}async function mn(e,t,n,{ownFile:r,named:s,submodules:o}){await So(e);let i=await po(e,s,o),a=await yo(e,t),{tooLarge:d,
bytes:c}=await uo(e,a),l=({path:T})=>T===r||T.startsWith(`${r}/`),u=async()=>(await yo(e,t)).filter(T=>!l(T)),m=d.length===
0?a.filter(T=>!l(T)):await u(),f=[...i.warnings],p=m.filter(({path:T})=>zc.test(T));if(p.length>0&&(await Xc(e,t,r),m=await u(),
f.push(`changes of other tasks' result files are left out: ${v(p.map(({path:T})=>T))}`)),m.some(({path:T})=>T===".gitmod\
ules")){let T=await Yc(e);T.length>0&&(m=await u(),f.push(b(`removed the submodule ${v(T)}, which .gitmodules no longer \
names`)))}let y=await g(e,["write-tree"]),h=n!==void 0&&await xe(e,n,t).catch(()=>!1),E=h&&n!==t&&!await qc(e,`${t}..${n}`,
i.leftOut)?n:t,S=await ce(e,y,[E],"Work of a runner, not yet judged"),k=n!==void 0&&!h&&{rewritten:n},{paths:M}=i;return{
start:t,commit:S,tree:y,parent:E,...k,differences:m,tooLarge:d,bytes:c,paths:M,warnings:f}}var zc=new RegExp(`^"?${Ee("[\
^/]+").replace(".","\\.")}/`,"i");async function yo(e,t){let n=await g(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",s="",o="",i="",a="",d=""])=>({
status:a,path:d,mode:s,object:i,before:{mode:r,object:o}}))}async function Xc(e,t,n){let r=[`:(top,glob,icase)${Ee("*")}\
/**`,`:(exclude,top,literal)${n}`];await g(e,["reset","--quiet",t,"--",...r])}async function qc(e,t,n){if(await fo(e,t))
return!0;if(n.length===0)return!1;let r=n.map(s=>`:(top,literal)${s}`);return await g(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function Yc(e){let t=await g(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await gt(e,["--blob",":.gitmodules"]),s=n.filter(i=>!r.includes(
i)),o=s.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return s.length>0&&await g(e,["update-index","-z","--index-info"],{input:o.
join("")}),s}var bo=(e,{tree:t,parent:n},r,s)=>ao(e,{tree:t,parents:[n],message:s,changes:[r]});async function ve(e,t){await So(
e);try{await ho(e,t)}catch{Ie(e),await ho(e,t)}}async function ho(e,t){await g(e,["checkout","--quiet","--force","--deta\
ch",t]),await g(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await g(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function So(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await g(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Zc=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),wo=(e,t,n=`${t}s`)=>`${Zc(e)} ${e===1?t:n}`;var Qc={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function pn(e){let{end:t,
judged:n,objection:r,changes:s,delivered:o,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=el(t)??n??tl(t)??
r;if(l!==void 0)return l;let u=s===0&&!o,m=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!m)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let f=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[rl(e),f,...d].join("; ")}}function el({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function tl({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:Qc[e];if(n!==void 0)return n;let r=e===null?t:nl.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var nl=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function rl({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${wo(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var sl=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],xo="somas.upstream";async function To(e,t,n,r=[]){
if(await ol(e,t),r.length>0&&await il(join(t,".git"),r),await g(t,["checkout","--quiet","--detach",n]),existsSync(join(t,
".gitmodules"))){let s=await ul(e,t,n);await appendFile(join(t,".git/config"),Q(s))}}async function ol(e,t){await rt(e,t),await appendFile(join(t,".git/config"),Q(sl)),await ll(e,join(t,".git"))}async function il(e,t){
await appendFile(join(e,"config"),Q([{name:"core.sparseCheckout",value:"true"}])),await mkdir(join(e,"info"),{recursive:!0}),
await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var gn=["refs/tags","refs/remotes","refs/heads"],al="--format=%(objectname) %(refname)";function dl(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=o=>{let i=join(t,o);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||gn.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(o=>gn.some(i=>o.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var cl="refs/remotes/origin/";async function ll(e,t){let n=dl(e)??await g(e,["for-each-ref",al,...gn]),r=new Map;for(let s of n.
split(`
`)){let[o="",i=""]=s.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,cl),o)}await writeFile(join(t,"packed-refs"),st(
r))}async function ul(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],s=await Z(e,["--local",...r]),o=await Z(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await Z(e,["--local","--get-regexp",`^(${xo}|remote\\.origin\\.url)$`]),a=u=>i.find(
m=>m.name===u)?.value,d=a(xo)??a("remote.origin.url")??e,c=o.flatMap(({name:u,value:m=""})=>/^\.\.?\//.test(m)?[{name:u,
value:fl(d,m)}]:[]),l=new Set(s.map(({name:u})=>u));return[...s,...c.filter(({name:u})=>!l.has(u))]}function fl(e,t){let n=e.
replace(/\/$/,""),r=t,s="/";for(;;)if(r.startsWith("../")){let o=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));s=n[o]===
":"?":":"/",n=n.slice(0,Math.max(o,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${s}${r}`.replace(
/\/$/,"")}var ml=200;function ko(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(b(t,ml))}`}async function Eo(e,t,n,r){let{workspace:s,folder:o,log:i,wall:a}=e,d=performance.now(),c=join(o,"v\
erify");await rm(c,{recursive:!0,force:!0}),await To(s,c,n,[re("*","*")]);let l=z(join(o,"verify.sh"));await writeFile(l,
`${t}
`),i.write(`
[verify]
`);let u=await xt(e,c,r);if(u!==void 0)return i.write(`${u.reason}
`),{state:"unprepared",details:`: ${u.reason}`};let m=Math.max(1,r-(performance.now()-d)/1e3),f={...e.environment,...e.setupEnvironment},
p=await L({argv:ye(l),cwd:c,environment:f,log:i,timeoutSeconds:m,wall:a,folder:o});return p.error!==void 0&&i.write(`${p.
error}
`),p.timedOut?{state:"timeout",details:ko(i)}:p.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${p.
exitCode===null?`ended by ${p.signal??"an error"}`:`exit code ${p.exitCode}`}${ko(i)}`}}async function vo(e,t=oo(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,s=e.start??await g(n,["rev-pars\
e","HEAD"]),o=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-o)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=$o(e,c),u=await gl(e,t,s,c,Math.max(1,i()));d=at(d,u.usage);for(let[f,p]of u.sideTips.
entries())a.set(`${l}-${f+1}`,p);let m=Es(u.verdict,c,i());if(m===void 0){let f=_o(e.setupTime.seconds),p=_o((performance.
now()-o)/1e3),y={runner:t.name,seconds:p,...f>0&&{setup_seconds:f}},h=await xl(e,u,y);return{...y,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...h}}Ro(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(m)} s]
`),await ve(n,s),await e.pause(m)}}var _o=e=>Math.round(e*10)/10,$o=({task:e},t)=>`partial/${e.id}/${t}`;async function gl(e,t,n,r,s){
let{task:o,workspace:i,settings:a,folder:d}=e;for(let J of[e.resultFile,e.reportFile])rmSync(J,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(s)}`},l=performance.now(),u=xs(i,join(dirname(
d),`.kept-${o.id}-${r}`)),m=await hl(t,{...e,environment:c,timeoutSeconds:s});A(d);let f=re(a.project_id,o.id),p=o.files,
{snapshot:y,sideTips:h,submodules:w}=await bl(i,u,n,{ownFile:f,named:p}),E=await ms(i,y,e.lfsStore),S=[e.agentEnvironment,
e.setupEnvironment],k=await ls(i,n,[y.commit,...h],S);if(k.length>0)return Sl(y,k,m.usage);let M=vs(e.reportFile),T=h.map(
(J,ni)=>`refs/somas/${$o(e,r)}-${ni+1}`),Pe={end:m.end,judged:m.judged??M.judged,objection:await as(i,o,y,[...w.flatMap(
({lost:J})=>J??[]),...E]),changes:y.differences.length,delivered:m.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore||
y.differences.length===0&&await yl(e,n),noChangeReason:M.noChangeReason,verify:o.verify===void 0?"none":"passed",warnings:[
...y.warnings,...w.flatMap(({warning:J})=>J??[]),...T.map(J=>`commits beside HEAD are kept as ${J}`),...await ds(i,o,y),
...yn(e,!0),...M.warnings]},ie=Math.max(60,s-(performance.now()-l)/1e3),{reason:I,...$}=pn(await wl(e,Pe,y.commit,ie));return{
snapshot:y,sideTips:h,verdict:{...$,reason:e.redact(I)},usage:{...M.usage,...m.usage},report:m.report??x(e.resultFile)??
M.summary}}async function yl({task:e,workspace:t,settings:n},r){if(n.result_files!=="artifact")return!1;let s=`--grep=^T\
ask: ${e.id.replaceAll(".","\\.")}$`;return await g(t,["log","--max-count=1","--format=%H",s,r,"--"])!==""}async function hl(e,t){
let n=e.findObstacle(t.task,t.workspace);if(n!==void 0)return oe(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.
now(),s=e.name==="brief"?void 0:await xt(t,t.workspace,t.timeoutSeconds);if(s!==void 0)return{end:We,judged:s};let o=Math.
max(1,t.timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:o})}async function bl(e,t,n,r){let{head:s,
sideTips:o,submodules:i}=await t.restore(n);try{return{snapshot:await mn(e,n,s,{...r,submodules:i}),sideTips:o,submodules:i}}catch{
return t.repair(),{snapshot:await mn(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{ys(e,i)}}function Sl(e,t,n){
let{start:r}=e,s=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:s},usage:n}}async function wl(e,t,n,r){let s=e.task.verify;if(s===void 0||t.judged!==void 0||!D(pn(t).verdict))
return t;let{state:o,details:i}=await Eo(e,s,n,r);return{...t,verify:o,verifyDetails:i}}async function xl(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:s},o){let{task:i,workspace:a,settings:d,log:c}=e,l=D(n);if(!l&&!Ro(t))return e.isDisposable||
await ve(a,t.start),{verdict:n,reason:r};let u=re(d.project_id,i.id),m=qr({...o,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:h,path:w})=>`${h} ${w}`),notes:[...yn(e,!0),...yn(e,!1)],output:c.tail(),report:s}),
f=`${i.id}: ${b(i.name)}

${b(`The verdict is ${n}: ${r}.`)}
`,p={path:u,text:e.redact(m)},y=await bo(a,t,p,f);return e.isDisposable||await ve(a,l?y:t.start).catch(h=>c.write(`
${h}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var Ro=({differences:e,parent:t,start:n})=>e.length>0||t!==n,yn=({context:e},t)=>e.
missing.filter(n=>n.required===t&&(t||!Qe.includes(n.source))).map(({source:n,reason:r})=>b(`context ${n} is missing: ${r}`));var Tl=(e,t)=>e.files.some(n=>t.files.some(r=>mt(n,r)));function Oo(e,t){let n=e.tasks.filter(o=>t.includes(o.id)),r=new Set(n.flatMap(({depends_on:o})=>o)),s=new Map(e.tasks.map(
o=>[o.id,o]));return o=>{let i=s.get(o);return r.has(o)||i!==void 0&&n.some(a=>Tl(i,a))}}async function Po(e,t,{plan:n,task:r,commits:s}){let o=Oo(n,[r.id]),i=[],a=t;for(let[d,c]of s){if(!o(d))continue;let l=await fr(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var Ao=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});function kl(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),s=n-r.reduce((i,a)=>i+a,0),o=e.timeout_minutes??
s/(t.length-r.length);return Math.max(60,Math.floor(o*60))}async function Lo(e){let t=new Map(e.plan.tasks.map(d=>[d.id,
d])),n=e.leg.tasks.map(d=>t.get(d)??vl(d)),r=new Set(e.before?.notDone),s=new Map(e.before?.commits),o=new Map,i=[],a=e.
gitSettings??await Mr(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.find(w=>r.has(w));c===void 0&&e.
onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await El({...e,gitSettings:a},d,kl(d,n,e.leg),s,
o):{...Ao(d.id,d.name,c,e.wave),tail:[]},m=typeof e.wall=="string"&&{no_wall:e.wall},f={...u,...e.place&&{leg:e.place},...m},
p=D(f.verdict);p?f.commit!==void 0&&s.set(d.id,f.commit):r.add(d.id),i.push(f),A(e.output),writeFileSync(z(join(e.output,
"results.json")),`${JSON.stringify(i,null,2)}
`);let y=i.map(({task_id:w})=>w);lt(e.output,y,e.secrets??[]);let h=!p&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,
state:"finished",result:f,...h})}return i}async function El(e,t,n,r,s){let{output:o,workspace:i,wave:a,secrets:d=[],pause:c=_l}=e,
l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(l,{recursive:!0}),A(o),A(join(o,"logs"));let u=ne(d),
m=Ir(z(Wt(o,t.id)),{redact:u}),f={task_id:t.id,task_name:t.name,wave:a};try{let{commit:p,conflicting:y}=await Po(i,e.base,
{plan:e.plan,task:t,commits:r}),h=t.depends_on.find($=>y.includes($));if(h!==void 0){let $=`the work of ${h} conflicts w\
ith other work that it builds on`;return{...f,verdict:"conflict",reason:$,seconds:0,tail:[]}}let E=e.isDisposable&&t.id===
e.leg.tasks[0]&&p===e.base?void 0:await ve(i,p).catch($=>b(u.text(String($))));if(E!==void 0){let $=`the workspace could\
 not be made clean after earlier tasks of the job: ${E}`;return{...f,verdict:"runner_error",reason:$,seconds:0,tail:[]}}
let S=e.overlaps?.get(t.id),k=typeof e.wall=="object"?e.wall:void 0,T=Yr({...e,...{task:t,start:p,folder:l,log:m,timeoutSeconds:n,
wall:k},secrets:d,pause:c,overlap:S}),{partial:Pe,...ie}=await vo(T),I=new Map([...s,...Pe]);ie.commit!==void 0&&I.set(t.
id,ie.commit),I.size>0&&(A(o),await Tr(i,z(join(o,"result.bundle")),e.base,I));for(let[$,J]of I)s.set($,J);return{...f,...ie,
tail:m.tail()}}catch(p){let y=u.text(`the task's work could not be saved: ${b(String(p))}`);return m.write(`
${y}
`),{...f,verdict:"runner_error",reason:y,seconds:0,tail:m.tail()}}finally{m.close()}}var _l=e=>new Promise(t=>setTimeout(
t,e*1e3));function vl(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var hn=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),Rl=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],Ol=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function jo(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=Al(c?.trim()??""),u=Pl(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let s=[...n].filter(([,i])=>i!==""&&!Ol.test(i)),o=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:s.map(([,i])=>i).filter(i=>!o(i)),warnings:s.filter(([,i])=>o(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function Pl(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=Rl.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function Al(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var Be={signature:101010256,bytes:22,longestComment:65535},Tt={signature:33639248,bytes:46},kt={signature:67324752,bytes:30},
Mo=0,Ll=8,jl=8257;async function No(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Ml(r),i=new Set;for(let a of Il(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await Cl(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Ml(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await bn(e,Math.max(0,t-Be.bytes-Be.longestComment),t),r=Nl(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await bn(
e,d,s),start:d}}function Nl(e){for(let t=e.length-Be.bytes;t>=0;t-=1){let n=t+Be.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Be.signature&&n===e.length)return t}}function*Il(e){for(let t=0;t<e.length;){if(t+Tt.bytes>e.length||e.readUInt32LE(
t)!==Tt.signature)throw new Error("the directory of its zip file is damaged");let n=t+Tt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+Tt.bytes,n);if((e.readUInt16LE(t+8)&jl)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Cl(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await bn(e,t.header,t.header+
kt.bytes),l=d.length===kt.bytes&&d.readUInt32LE(0)===kt.signature?t.header+kt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Mo&&o!==Ll)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(p,y,h){u+=p.length,u>a?h(new Error(`${s} holds more than the ${a} \
bytes that it states`)):h(null,p)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===Mo?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function bn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}function Io(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!be.test(s));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Fl(n.tasks)}}function Fl(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var $e=e=>t=>t===void 0||e(t),Oe=e=>t=>typeof t=="string"&&e.test(t),Re=e=>t=>Array.isArray(t)&&t.every(e),Sn=e=>t=>V(t)&&
Object.entries(t).every(([n,r])=>Ge(n)&&e(r));var He=e=>typeof e=="string",Ge=Oe(be),Co=Oe(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Dl=Oe(/^[0-9a-f]{64}$/),Ul=Oe(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
Et=Oe(/^[!-~]*$/),Ke=e=>En(e)!==void 0,Fo=(e,t)=>V(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Je=e=>t=>Fo(
t,e)===void 0,Do=Je({files:Re(He),tasks:Re(Ge),diff:He}),Kh=Je({cost_usd:$e(H),tokens:$e(H),turns:$e(H)});var Wl={digest:Dl,text:Et,context:Et,runner:Et,source:Et},Jh={started:Ul,inputs:Sn(Je(Wl)),overlaps:$e(Sn(Do))},Bl={id:Ge,
title:He,tasks:Re(Ge),after:Re(Ge),runs_on:e=>He(e)||Re(He)(e),task_minutes:Ke,wait_minutes:Ke},Hl={number:Ke,runners:Ke,
legs:Re(Je(Bl)),base:Co,overlaps:$e(Sn(Do)),earlier:$e(Je({run_id:Oe(/^\d+$/),number:Ke,head:Co}))},Gl=(e,t)=>{throw new Error(
`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Uo(e,t){let n=Fo(e,Hl);return n===void 0?e:Gl(t,n)}var Kl=e=>join(e,"setup-steps.sh");function Wo(e){let t=Kl(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var Bo=e=>Io(readFileSync(e,"utf8"),e);var Jl=e=>Xl(e,Uo);function wn(e,t){let n=Vl(e),r=n.legs.findIndex(o=>o.id===t),s=n.legs[r];if(s===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:s,position:r+1,after:n.legs.filter(o=>s.after.includes(o.id))}}function Vl(e){
let t=Jl(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var Ho=(e,t,{
number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,_r({project_id:t,wave:o},s));if(!existsSync(i))return;
let c=([...Ut.keys()].some(u=>existsSync(join(i,u)))?[]:readdirSync(i,{withFileTypes:!0})).find(u=>u.isFile())?.name;if(c===
void 0)return i;let l=mkdtempSync(join(i,"unpacked-"));return await No(join(i,c),l,Ut),l},Go=(e,t)=>ql(join(e,dt),{reason:t});
function zl(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Xl(e,t){return existsSync(e)?t(zl(
e),basename(e)):void 0}function ql(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function Ko(e,t){return{...e,tasks:e.tasks.map(n=>Yl(n,t))}}function Yl(e,t){let n=Ql(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Jo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Jo=e=>[e].flat().join(", "),Zl=Object.keys(pe);function Ql(e,t){return[...tu(e,t),...Zl.flatMap(n=>eu(n,e,t)),...ru(
e,t)]}function eu(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function tu({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=nu(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function nu({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...he(t)??[]]);return n===""&&s.delete("custom"),s}function ru({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Ze(n)??[],s=ge(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>su(d,e))?[]:[{key:"\
runs_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Jo(s)} is\
 used`}]}function su(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}var Vo=(e,t,n,{agents:r,setups:s})=>lt(n,wn(e,t).leg.tasks,hn(r,s).secrets);async function zo(e){let{settings:t,workspace:n,
output:r,scratch:s,files:o,agents:i,setups:a}=e,{wave:d,leg:c,position:l,after:u}=wn(o.wave,e.leg),m=new Map(Object.entries(
d.overlaps??{})),f=Ar(Ko(Bo(o.plan),t),m);for(let S of[s,r])mkdirSync(S,{recursive:!0});let p=Ho(o.artifacts,t.project_id,
d),y=await $r(n,d.base,u,p);if(y.notStarted!==void 0)return Go(r,y.notStarted),{notStarted:y.notStarted,tasks:c.tasks};let h=Cs(
{...e,choice:e.wall}),w={position:l,started:e.started};return{results:await Lo({...e,plan:f,overlaps:m,leg:c,place:w,wave:d.
number,base:d.base,before:y,setupSteps:Wo(o.plan),resultsFolder:dirname(o.wave),wall:h,...hn(i,a)})}}var Ve=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Xo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(ou)):e(t)).then(
au).catch(t=>iu(t instanceof Error?t.message:String(t)))}var ou="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function iu(e){console.log(`::error::${Ve(e)}`),process.exitCode=1}function xn(e){
console.log(`::warning::${Ve(e)}`)}function qo(e){xn(`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave \
has another try.`)}function au(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();du("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function du(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var Zo=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Yo("AGENT_ENV","agent_env",e),setups:Yo("SETUP_ENV","setup_env",t)});function Yo(e,t,n){
cu(e),delete process.env[e];let r=jo(n,t);for(let s of r.secrets)console.log(`::add-mask::${Ve(s)}`);for(let s of r.warnings)
xn(s);return r}function cu(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,s=t.indexOf(0,r)-r,o=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(s,"x"),0,s,Number(o[47])+r),closeSync(i)}catch{}}
function Qo(e){for(let t of["SIGINT","SIGTERM"])process.once(t,()=>{Bs();try{e()}finally{process.exit(128+system.signals[t])}})}function ei({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function ti(e){if("notStarted"in e)return qo(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,s)=>Number(
D(r.verdict))-Number(D(s.verdict)));return{done:t.every(({verdict:r})=>D(r))?"true":"false",verdicts:v(n.map(({task_id:r,
verdict:s})=>`${r}: ${s}`))}}Xo(async e=>{let t=Zo(e);Qo(()=>Vo(e.WAVE_FILE,e.LEG,e.OUTPUT,t));let n=await zo({settings:Zn(e.SETTINGS),files:{plan:e.
PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.
cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.env,wall:e.WALL??"",...t,onProgress:ei});return ti(n)});
