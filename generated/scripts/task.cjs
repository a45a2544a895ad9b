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
var z=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),B=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function X(e){
try{return JSON.parse(e)}catch{return}}function wn(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}function fe(e){let t=X(e);return z(
t)?t:void 0}var xn=e=>Array.isArray(e)?e.filter(z):[],Xe=e=>typeof e=="string"?e:"",Tn=e=>B(e)&&Number.isSafeInteger(e)?
e:void 0;function _(e,t){let n=e[t];return z(n)?n:{}}function R(e,t){let n=Xe(e[t]);return n.trim()===""?void 0:n}function P(e,t){
let n=e[t];return B(n)?n:0}var me={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function kn(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var En=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function pe(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=X(e);return Et(t)?t:void 0}var Et=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),_n='a label, or a JSON list of labels such as ["self-hosted","linux"]',$n=/^[A-Za-z0-9@][!-~]{0,199}$/,
vn="copilot-setup-steps",Rn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var qe={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},_t=/\{([a-z_]+)\}/g;function Ye(e){
let t=X(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
_t)]).find(([,d=""])=>!Object.hasOwn(qe,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(qe).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var ge=e=>["bash","-eo","pipefail",e];var ti=["claude","codex","copilot","gemini","aider","opencode"],Ze=["command","somas","brief",...ti,"custom"],oe=["auto",
...Ze];var $t="any",On=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ye(e){if(e.trim()===$t)return oe;let t=On(e),
n=t.flatMap(r=>oe.filter(s=>s===r));return n.length===t.length?n:void 0}function Qe(e){if(e.trim()===$t)return $t;if(!e.
trim().startsWith("["))return On(e);let t=X(e);if(!Array.isArray(t))return;let n=t.map(r=>Et(r)?r:typeof r=="string"?pe(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Pn({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ye(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Ye(n);return"expected"in o?r(o.expected):[]}function vt(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=An(e)===An(s)?0:ni(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Ln(e,t){let n=vt(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var An=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ni(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var jn="more_settings",ri=/\n|;(?=\s*\w+\s*:)/,si=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Nn(e,t){
let n=e[jn];if(typeof n!="string")return{values:e,problems:[]};let r=si(t),s=new Map,o=[];for(let i of n.split(ri).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=oi(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:jn,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function oi(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Ln(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Mn=["auto","phases","graph","first-phase"];var he=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Se=e=>`.somas/projects/${e}/artifacts`;var In=["auto","always","never"],Cn=["auto","never"],Fn=["branch","one-file","artifact"],et=["SPEC.md","ARCHITECTURE.md",
"execution_plan.yml"];function Dn(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!==
"auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var ii=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Un=e=>ii(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Wn=e=>he.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Bn=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Hn=e=>pe(
e)===void 0?_n:void 0,Gn=e=>e===""||$n.test(e)?void 0:Rn;function Kn(e){let[t]=Un(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var zn=e=>ye(e)===void 0?`any, or names separated by commas,\
 each one of ${oe.join(", ")}`:void 0,Jn=e=>Qe(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function M(e){return{kind:"text",...e}}var q=e=>({kind:"number",...e}),ie=e=>({kind:"choice",...e}),Vn=e=>({kind:"boolea\
n",default:!1,...e});var Rt={project_id:M({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Wn}),plan:M({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Se("{project_id}")}/execution_plan.y\
ml`,expected:Bn}),mode:ie({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Mn,default:"auto"}),on_invalid_plan:ie({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ie({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:oe,default:"auto"}),task_runners:M(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:zn}),max_parallel:q({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:M({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:M({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Gn}),budget_usd:q(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...me.budget_usd}),max_turns:q({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...me.max_turns}),runner_argv:M({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:M({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:M({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:et.join(",")}),runs_on:M(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Hn}),task_runs_on:M({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Jn}),timeout_minutes:q({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...me.timeout_minutes}),stall_minutes:q({description:"minutes without output, change or commit after which a task is end\
ed; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:ie({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:In,default:"auto"}),resume:ie({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:Cn,default:"auto"}),protected_paths:M({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Kn}),update_plan:Vn({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:q({description:"hours a \
runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times a\
s fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:q({description:"\
hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see results earlie\
r; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0}),result_files:ie({description:"where t\
he result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",use:"one-fil\
e or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash merge",
choices:Fn,default:"branch",isRare:!0}),more_settings:M({description:'settings that have no place in the form, each as "\
name: value": one a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of\
 that name is",default:"",host:"actions"})};var di=Object.entries(Rt);function ci(e,t){let{values:n,problems:r}=Nn(e,Rt),s=[...r],o=di.map(([a,d])=>{let c=n[a]??li(
d,t),l=ui(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...Pn(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function qn(e){let t=ci(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>fi(
n,n.setting)).join("; "))}var Xn=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),li=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function ui(e,t,n){switch(e.kind){case"number":{let r=kn(t,Xn(e));return r===void 0?
{expected:En(Xn(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var fi=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var mi=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Yn=new Map,
pi=new Set,gi=(e,t)=>`${e}/`.startsWith(`${t}/`),Le=e=>[...pi].some(t=>gi(e,t));function Zn(e,t,n,r="pipe"){let s=spawn(
"git",[...mi,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Yn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Yn.delete(s)};return s.on("close",o).on("error",o),s}function Ot({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var D=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},yi=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
be={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function hi({env:e}){let t=Object.entries(process.env).filter(([n])=>!yi.test(n));return{...Object.fromEntries(t),...be,
...e}}var tt=new AsyncLocalStorage;function er(e,t){let n=tt.getStore(),r=performance.now()+e*1e3;return tt.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function tr(){let e=tt.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
nr(e))}var nr=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,Qn=1<<28,Si=1e6;async function g(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await Pt(e,t,n,d=>{if(s+=d.length,s>Qn)throw new Error(`it prints more than ${Qn} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new D(t,o,a,i);return a.replace(/\n$/,"")}async function we(e,t,n){let{
exitCode:r,stderr:s}=await Pt(e,t,n,n.onPiece);if(r!==0)throw new D(t,r,"",s)}var bi=["SIGINT","SIGTERM","SIGHUP"],wi=5;
function Pt(e,t,n,r,s=1){return new Promise(o=>{if(Le(e))return;let i=Zn(e,t,hi(n),n.stdin),a="",d=!0,c=tt.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=f=>{Ot(i,"SIGKILL"),a="",m(-1,nr(f))},m=(f,p)=>{clearTimeout(
l),Le(e)||o({exitCode:f??-1,stderr:a||p})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(p){Ot(i,"SIGKILL"),m(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<Si&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,p)=>{
let y=d&&a===""&&bi.includes(p);clearTimeout(l),y&&s<wi?o(Pt(e,t,n,r,s+1)):m(f,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}async function Y(e,t){return(await g(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[At(r)])}
function At(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function je(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var Z=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:s,
key:o}=je(t);return`[${s===void 0?r:`${r} ${rr(s)}`}]
	${o}${n===void 0?"":` = ${rr(n)}`}
`}).join(""),rr=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var Lt=new Map;async function nt(e){let t=Lt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await g(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return Lt.set(e,o),o}async function rt(e,t,n=!1){let{objects:r,format:s}=await nt(e),o=n?t:join(t,".git");await xi(
e,t,o,{format:s,isBare:n}),Lt.set(t,{objects:join(o,"objects"),format:s}),await writeFile(join(o,"objects/info/alternate\
s"),Ti(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(o,"shallow")),await ki(e,r,join(o,"conf\
ig"))}var sr=new Map;async function xi(e,t,n,{format:r,isBare:s}){await mkdir(t,{recursive:!0});let o=`${(await stat(t)).
dev} ${r} ${s}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=sr.get(o);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...s?["--bare"]:[]];await g(e,["init",...c,t]),sr.set(o,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function Ti(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var st=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),or="promisor";function jt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function ki(e,t,n){if(!jt(t))return;let s=await Y(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),o=s.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(o===
void 0)return;let{subsection:i}=je(o.name),a=s.flatMap(({name:l,value:u=""})=>{let{subsection:m,key:f}=je(l);return m===
i?[{name:`remote.${or}.${f}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:or};await appendFile(n,Z([d,c,...a]))}async function Nt(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await g(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var xe={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Ei="PACK",Mt=12,ar=6,dr=7,_i=[1,2,3,4],$i=64,vi=2**20,
Ri=2**20;async function cr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,vi),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Mt);if(i.length<
Mt||i.toString("latin1",0,4)!==Ei)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>xe.objects)throw new Error(
`it holds ${a} objects, at most ${xe.objects} are read`);let d=t+Mt,c=0;for(let l=0;l<a;l+=1){l%100===0&&tr();let{type:u,
size:m,length:f}=Oi(await o(d,$i),n);ir(m);let{contents:p,packed:y}=await Ai(o,d+f,m,r),h=u===ar||u===dr?Pi(p):0;if(ir(h),
c+=m+h,c>xe.unpacked_bytes)throw new Error(`it unpacks to more than ${xe.unpacked_bytes} bytes`);d+=f+y}}function ir(e){
if(e>xe.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${xe.object_bytes} are read`)}var Ne=()=>new Error(
"its pack is damaged or cut");function ot(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Ne()}function Oi(e,t){let[n]=e;if(n===void 0)throw Ne();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:ot(e,1,s,16);if(r===dr)return{type:r,size:o,length:i+t};if(r===ar)return{
type:r,size:o,length:ot(e,i).end};if(!_i.includes(r))throw Ne();return{type:r,size:o,length:i}}var Pi=e=>ot(e,ot(e,0).end).
value;async function Ai(e,t,n,r){let s=Math.min(Math.max(n+1,64),Ri);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Ne();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Ne()}}}var Te={added_paths:1e6,levels:1e3,bytes:2**28},lr=new Map;async function fr(e,{before:t,after:n,added:r},s){let o=lr.get(
e)??new Map;lr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await ur(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await ur(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>Li(u,i,o)),l=Te.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:m}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${Te.added_paths} paths`);if(m>Te.levels)
throw new Error(`it holds more than ${Te.levels} folders inside each other`)}}function Li(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function ur(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await we(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>Te.bytes)throw new Error(`its \
folders have more than ${Te.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[m="",f,p]=d.toString("utf8",l,u-1).split(" ");if(f!=="tree")throw new Error(`the tree ${m} is missing`);let y=u+
Number(p);n.has(m)||n.set(m,ji(d.subarray(u,y),m.length/2)),c.push(m),l=y+1}return c}function ji(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var It="refs/somas/";async function mr(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function pr(e,t,n,r){let{objects:s}=await nt(e);await mr(s,async o=>{await rt(
e,o,!0);let i=new Map([...r].map(([a,d])=>[It+a,d]));await writeFile(join(o,"packed-refs"),st(i)),await g(o,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}var I={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,
small_bytes:1e7,small_seconds:30,seconds:120};async function gr(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();
if(s>I.bytes)throw new Error(`it has ${s} bytes, at most ${I.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=I;
return await er(s<o?i:a,()=>Ni(e,r,n))}finally{await r.close()}}async function Ni(e,t,n){let{objects:r,format:s}=await nt(
e),o=await Mi(t,s),i=Ii(o,n),a=await Nt(e,o.prerequisites),d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)
throw new Error(`its prerequisite ${d} is no commit of the repository`);return await cr(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),mr(r,async c=>{let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},u=jt(r)?"--fsck-objects":"--strict";await g(e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let m=join(c,"pack"),f=await readdir(m),p=await Ci(m,f,s),y=[...i.values()],h=await Nt(e,[...y,...p],l),b=[...i].filter(
(E,x)=>h[x]?.type==="commit");Fi(h.slice(y.length));let v=p.filter((E,x)=>h[y.length+x]?.type==="tree"),w={before:o.prerequisites,
after:b.map(([,E])=>E),added:v};await fr(e,w,l),await mkdir(join(r,"pack"),{recursive:!0});let k=E=>Number(E.endsWith(".\
idx"));for(let E of f.sort((x,Pe)=>k(x)-k(Pe)))await rename(join(m,E),join(r,"pack",E));return new Map(b)})}async function Mi(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(I.header_bytes),0,I.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${I.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:p}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(p??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function Ii({refs:e},t){let n=I.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(It.length);return s.startsWith(It)&&r(i)?[[i,o]]:[]}))}async function Ci(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function Fi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>I.commits)throw new Error(`it holds ${t.length} commits, at most ${I.commits} are read`);let n=t.find(
({size:r})=>r>I.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${I.commit_bytes}\
 are read`)}var Q=async(e,t)=>Me(await g(e,t)),Me=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var Di=["text","binary","union"],Ui="* !merge",Wi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",Bi=1e6;
async function Sr(e,t,n){let r=await Hi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var yr=new Map;async function Hi(e,t){let n=yr.get(e);if(n?.commit===t)return n.
rules;let r=await Gi(e,t);return yr.set(e,{commit:t,rules:r}),r}async function Gi(e,t){let n=await g(e,["ls-tree","-r","\
-z","--full-tree",t]),r=Me(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(o)??[];return i===
void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Ui];for(let{object:o,folder:i}of r){
let a=await g(e,["cat-file","blob",o]);a.length<=Bi&&s.push(...a.split(/\r?\n/).flatMap(d=>Ki(d,i)))}return`${[...s,Wi].
join(`
`)}
`}function Ki(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(zi),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??hr(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${hr(l)}${c}${d}"`,...o].join(" ")]}var hr=e=>e.replace(/["\\]/g,"\\$&");
function zi(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Di.includes(t)?e:"merge"}var Ji=["-c","merge.default=text","-c","merge.renormalize=false"];async function Vi(e,t,n,r=t){let s=[...Ji,"merge-tree",
"--write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await Sr(e,r,()=>g(e,s))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof D)||o.exitCode!==1)throw o;let[,...i]=Me(o.stdout);return{conflicts:i}}}var ae=(e,t,n,r,s)=>g(e,["comm\
it-tree",t,...n.flatMap(o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});
async function ke(e,t,n){if(t===n)return!0;try{return await g(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
D&&r.exitCode===1)return!1;throw r}}async function br(e,t,n,r,s=t){if(await ke(e,t,n))return{commit:t};if(await ke(e,n,t))
return{commit:n};let o=await Vi(e,t,n,s);return"conflicts"in o?o:{commit:await ae(e,o.tree,[t,n],r)}}var Ie={off:"the variable SOMAS_WALL is off",act:"act runs the jobs on a machine of yours",system:"the machine does not \
run Linux",root:"the runner's user cannot become root with sudo without a password",tools:"the machine lacks useradd, se\
tpriv, prlimit or GNU find"};var it={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},C=e=>it[e].done;function at(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function S(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var xr=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,dt="not_started.json",Ct="results.json",Tr="result.\
bundle",ee={bytes:5e6,entries:1e4,depth:64},Ft=new Map([[Ct,ee.bytes],[dt,ee.bytes],[Tr,I.bytes]]);async function Xi(e,t,n,r){
let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=xn(_r(join(o,Ct))),i.length>ee.entries)throw new Error(
`${Ct} holds ${i.length} results, at most ${ee.entries} are read`);let d=i.length>0?void 0:na(join(o,dt));if(d!==void 0)
return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${Er(d)}`;for(let l of r.tasks)s.set(l,{verdict:"\
runner_error",reason:c,seconds:0});return{claims:s}}let a=await qi(e,join(o,Tr),r.tasks);for(let d of r.tasks){let c=i.find(
({task_id:f})=>f===d),l=c&&Yi(c);if(l===void 0)continue;let u=a.commits.get(d),m=u===void 0&&c?.commit===void 0&&a.error===
void 0;if(u!==void 0&&await ke(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!C(l.verdict)||m)s.set(d,l);else{let f=a.
error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`\
its bundle ${f}`})}}return{claims:s}}async function kr(e,t,n,r){let s=new Map,o=new Set;for(let i of n){let{claims:a,notStarted:d}=await Xi(
e,t,r,i);if(d!==void 0)return{commits:s,notDone:o,notStarted:`${i.id} did not start: ${d}`};for(let c of i.tasks){let l=a.
get(c);l===void 0||!C(l.verdict)?o.add(c):l.commit!==void 0&&s.set(c,l.commit)}}return{commits:s,notDone:o}}async function qi(e,t,n){
if(!$r(t))return{commits:new Map};try{return{commits:await gr(e,t,n)}}catch(r){return{commits:new Map,error:Er(r)}}}var Er=e=>S(
e instanceof D?e.stderr:e instanceof Error?e.message:String(e),150);function Yi({verdict:e,reason:t,seconds:n,setup_seconds:r,
attempts:s,runner:o,leg:i,usage:a,no_wall:d}){if(!Qi(e))return;let c=Ze.find(l=>l===o);return{verdict:e,reason:S(Xe(t)),
seconds:0,...wr({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...ta(i),...Zi(d)&&{no_wall:d},...z(a)&&{usage:wr(
{cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var Zi=e=>typeof e=="string"&&Object.hasOwn(Ie,e),Qi=e=>typeof e==
"string"&&Object.hasOwn(it,e),ea=1e15,wr=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>B(n)&&n<=ea?[[t,n]]:[]));
function ta(e){let t=z(e)?Xe(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function na(e){
let t=_r(e);return z(t)&&typeof t.reason=="string"?S(t.reason):void 0}function _r(e){if(!$r(e))return;let{size:t}=lstatSync(
e),n=basename(e);if(t>ee.bytes)throw new Error(`${n} has ${t} bytes, at most ${ee.bytes} are read`);let r=readFileSync(e,
"utf8");if(wn(r)>ee.depth)throw new Error(`${n} holds more than ${ee.depth} values inside each other`);return X(r)}var $r=e=>lstatSync(
e,{throwIfNoEntry:!1})?.isFile()??!1;var vr=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});function O(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var ra=1e7;function T(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=ra?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var Rr=e=>lstatSync(e,{throwIfNoEntry:!1}),F=e=>Rr(e)?.isDirectory()??!1;function A(e){F(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function J(e){let t=Rr(e);return t!==void 0&&(!t.isFile()||t.nlink>1)&&rmSync(e,{recursive:!0,
force:!0}),e}function Ce(e){try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==
".git"&&Ce(join(e,t.name))}catch{}}function te(e){let t=Fe(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,s="";function o(i){let a="",d=0;for(let l of s.matchAll(
n)){if(l.index>=i)break;a+=`${s.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=s.slice(d,c),s=
s.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(s+=i,o(Math.max(0,s.length-r+1))),rest:()=>o(s.length)}}function Fe(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let s=[r,JSON.stringify(r).slice(1,-1)];return r.
length<sa?s:[...s,oa(r),...ia(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,s)=>s.length-r.length)}var sa=8,
oa=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function ia(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),s=Math.floor((n+t.length)*8/6),o=r.slice(Math.ceil(n*8/6),
s);return[o,o.replaceAll("+","-").replaceAll("/","_")]})}var Dt=(e,t)=>join(e,"logs",`${t}.log`),aa=25e6,Or=1e6;function ct(e,t,n){mkdirSync(dirname(e),{recursive:!0});let r=mkdtempSync(
`${e}-`),s=te(n).text;for(let i of["results.json","not_started.json",...t.map(a=>Dt("",a))]){let a=ca(join(e,i));a===void 0||
!F(dirname(join(e,i)))||(mkdirSync(dirname(join(r,i)),{recursive:!0}),writeFileSync(join(r,i),s(a)))}let o=join(e,"resul\
t.bundle");da(o)&&!la(o,n)&&renameSync(o,join(r,"result.bundle")),Ce(e),rmSync(e,{recursive:!0,force:!0}),renameSync(r,e)}
var da=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;function ca(e){return Pr(e,(n,r)=>{if(r>aa)return;let s=Buffer.
alloc(r);return s.subarray(0,readSync(n,s,0,r,0))})?.toString()}function la(e,t){let n=Fe(t).map(o=>Buffer.from(o)),r=Math.
max(0,...n.map(({length:o})=>o));return Pr(e,(o,i)=>{let a=Buffer.alloc(Or+r);for(let d=0;d<i&&n.length>0;d+=Or){let c=a.
subarray(0,readSync(o,a,0,a.length,d));if(n.some(l=>c.includes(l)))return!0}return!1})??!0}function Pr(e,t){let n;try{n=
openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|constants.O_NOFOLLOW)}catch{return}try{let r=fstatSync(n);return r.isFile()?
t(n,r.size):void 0}finally{closeSync(n)}}var ua=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
fa=["local","worktree","command"];async function Ar(e,t){let s=(await g(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),o=[];for(let i=0;i+1<s.length;i+=2){let[a="",d=""]=s.slice(i,i+2),
c=At(d);!fa.includes(a)&&ua.test(c.name)&&o.push(c)}return Z(o)}var Lr=40,ma=1e3;function jr(e,{limit:t=2e7,redact:n=te([])}={}){let r=openSync(e,"w"),s=new StringDecoder("utf8"),o=new Ut(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(m){try{writeSync(r,m)}catch(f){c||a.push(`[the log could \
not be written: ${f}]`),c=!0}}function u(m){if(m==="")return;let f=Buffer.from(m),p=f.subarray(0,i);p.length>0&&l(p),i-=
p.length,o.add(f.subarray(p.length));let y=(d+m).split(/\r?\n/).map(h=>h.slice(0,ma));d=y.pop()??"",a=[...a,...y].slice(
-Lr)}return{write:m=>u(n.piece(s.write(Buffer.from(m)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-Lr)),close:()=>{
u(n.rest()),o.dropped>0&&l(Buffer.from(`
[${o.dropped} bytes of output are left out here]
`)),l(o.read()),closeSync(r)}}}var Ut=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,s=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+s),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};var de=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),pa=e=>ga(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ga=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function ya(e){let t=new Map,n=new Map;for(let r of e){let s=pa(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Nr(e,t){let n=e.split(`
`),r=Wt(e),s=de(t),o=r.find(({text:d})=>de(d)===s)??ya(r).get(t.toLowerCase())??r.find(({text:d})=>de(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var ha=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Wt(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Sa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&c!==void 0){let f=n.
slice(c,i).map(p=>p.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:c+1})}else m===void 0&&a.trim()!==
""&&(c!==void 0||!ha.test(a))&&(o=c??i)}}return t}function Sa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Ir=e=>[Se(e),"."],ba=4e5;function Cr(e,t,n,r,s=ba){let o=[],i=[],a=new Set,d=s;for(let c of new Set([...n,...r])){let l=xa(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}o.push({source:c,...l,...wa(
d,l.text),file:Ea(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:o,missing:i}}function lt(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var Fr=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function wa(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),s=t.length-r.length,o=`[Cut here: ${s} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${o}
`,cut:s}}function xa(e,t,n){let r=u=>{for(let m of t){let f=ka(e,join(m,u));if(f!==void 0)return f}},s=r(n);if(s!==void 0)
return Mr(s,1,s.split(`
`).length);let[,o,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=o===void 0?void 0:r(o);if(a===void 0||o===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(o))return{missing:"only Mar\
kdown files have sections"};let d=Nr(a,i);if(d!==void 0)return{heading:d.heading,...Mr(d.text,d.first,d.last)};let c=new Set(
Wt(a).map(u=>de(u.text)));c.delete("");let l=Ta(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function Ta(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(de(e))),
s=vt(e,t),o=i=>i===s?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>o(a)-o(i))}var Mr=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function ka(e,t){let n=O(e,t),r=n===void 0?void 0:
T(n);return r?.includes("\0")?void 0:r}function Ea(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),s=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[de(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${s}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${s}`;return n.add(a.toLowerCase()),a}var _a=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
$a=/^(HTTPS?|NO|ALL)_PROXY$/i;function Dr(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(_a.test(r[0])||$a.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...be,...t}}var va=/:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i,H=(e,t)=>S(e,t).split(/([ `|\\])/).map(n=>va.test(n)?Ra(n):n.replace(/[\\`*_[\]<>|#&~$]/g,
"\\$&")).join("");function G(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.length)),n="`".repeat(t+1);return`${n}\
text
${e.replace(/\n$/,"")}
${n}`}var ut=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var Ra=e=>`\`${e}\``;var Bt=5e4,Oa=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function Br(e,t,n,r=[],s){return`${[`# Task ${e.id}: ${H(e.name)}`,ut(e.description),...(e.texts??[]).flatMap(Ur),...Aa(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(Ur)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...La(e),"## Rules",Oa,...ja(e),...Na(s),...Ma(t),...Ia(n)].join(`

`)}
`}var Ur=({title:e,text:t})=>[`### ${H(e)}`,ut(t)],Pa=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Aa(e){let{also_stated:t=[],status:n,setup:r}=e,o=[...Pa.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${H(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...o.length===0?[]:["### Also stated",o.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",G(r)]]}function La(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Wr(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",ut(n),...Wr(e)]}function Wr({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",G(e)]}
var ja=({files:e})=>e.length===0?[]:["## Files it is expected to touch",G(e.map(t=>S(t)).join(`
`))];function Na({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",G(e.map(n=>S(n)).join(`
`)),G(t)]}function Ma({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:s,lines:[o,i],text:a})=>[
`### ${H(s)} (lines ${o} to ${i})`,G(a)]),r=t.map(({source:s,reason:o})=>`Missing: ${H(s)}: ${H(o)}.`);return["## Contex\
t",...n,...r]}function Ia(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":G(Ca(r))])]}var Ca=e=>e.length<=Bt?e:`${e.slice(0,Bt)}
[Cut here: ${e.length-Bt} characters more are in the repository.]`;var Hr=200,Ht=5e5,Ee=e=>`${Se(e)}/tasks`,ne=(e,t)=>`${Ee(e)}/${t}_result.md`,Gr=e=>ne(e,"_all"),Kr="<!-- somas-result",zr="\
-->",Fa=new RegExp(`(?:^|\\n\\n)${Kr}\\n((?:[\\w-]+: .*\\n)*)${zr}\\n`,"g");function Da(e){let t=new Map,n=0;for(let{index:r,
0:s,1:o=""}of e.matchAll(Fa)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),
n=i}return t}function Gt(e,t,n){let r=e(ne(t,n))??Da(e(Gr(t))??"").get(n);return r===void 0?void 0:Ua(r)}function Ua(e){let t=e.lastIndexOf(
`

${Kr}
`);return t!==-1&&e.endsWith(`
${zr}
`)?e.slice(0,t+1):e}function Jr(e){let{changes:t,notes:n,output:r,report:s}=e,o=t.length-Hr,i=[...t.slice(0,Hr),...o>0?[
`and ${o} more`]:[]];return`${[`# Result of ${e.task_id}: ${H(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${H(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${H(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":G(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":G(r.map(Wa).join(`
`)),...s?.trim()?["## What the runner wrote",Ba(s.trim())]:[]].join(`

`)}
`}var Wa=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Ba=e=>e.length<=Ht?e:`${e.slice(0,Ht)}

Cut after ${Ht} characters.`;function Vr(e){let{task:t,workspace:n,folder:r,agentEnvironment:s={},setupEnvironment:o={}}=e,i=Dn(e.settings,t),a=w=>join(
r,w),d=(w,k)=>(writeFileSync(a(w),k),a(w)),l=i.context_files.split(",").map(w=>w.trim()).filter(w=>w!==""),u=Cr(n,Ir(i.project_id),
t.context_requirements,l);lt(a("context"),u);let m=Ga(e),f=t.depends_on.map(w=>{let k=m(w);return{task_id:w,...k!==void 0&&
{text:k}}});mkdirSync(a("dependencies"));for(let{task_id:w,text:k}of f)k!==void 0&&d(`dependencies/${w}.md`,k);let p=Br(
t,u,f,e.plan.texts,e.overlap),y=d("prompt.md",p),h=a("result.md"),b=a("report.json"),v=i.stall_minutes*60;return{...e,settings:i,
prompt:p,promptFile:y,context:u,resultFile:h,reportFile:b,environment:Dr(e.environment,{TASK_ID:t.id,TASK_NAME:S(t.name),
TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(w=>join(a("context"),w.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",Fr(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:h,TASK_REPORT_FILE:b,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Ha(i)}),agentEnvironment:s,setupEnvironment:o,
setupTime:{seconds:0},doneBefore:m(t.id)!==void 0,stall:v>0?{seconds:v,folders:[n,r]}:void 0,redact:te(e.secrets).text}}
var Ha=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&{TASK_MAX_TURNS:`${n}`}});
function Ga({workspace:e,resultsFolder:t,settings:n}){let r=s=>o=>{let i=O(s,o);return i===void 0?void 0:T(i)};return s=>Gt(
r(e),n.project_id,s)??(t===void 0?void 0:Gt(r(t),n.project_id,s))}function ft(e,t){let[n,r]=[Xr(e,t),Xr(t,e)];return qr(n,r,"**",(s,o)=>qr([...s],[...o],"*",Ka))}function Xr(e,t){let n=Zr(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Yr)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Yr="\0";function Zr(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Yr:"*");return t===e?e:
Zr(t)}var Ka=(e,t)=>e===t||e==="?"||t==="?";function qr(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var za=5;function $(e){let t=e.slice(0,za).map(r=>S(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var Kt=1e7,zt=1e3,Ja=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Kt/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${zt} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],mt=e=>Ja.filter(t=>t.treatment===e),Em=mt("protected").flatMap(({globs:e})=>e),es=mt("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function ts(e){let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(
/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function ns(e,t,n){
let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(/\/(\*\*)?$/,""))),s=mt("left out").flatMap(({globs:i,marker:a,reason:d})=>i.
map(c=>({pattern:ts(c),marker:a,reason:d}))),o=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of s){let l=a.
exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&!n(`${l}/${d}`))){o.set(l,{path:l,reason:c,files:(o.get(l)?.files??0)+
1});break}}return[...o.values()]}var rs=({path:e,files:t,reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Va=/\.env\.(example|sample|template|dist|schema)$/i,
Xa=[["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.l\
ock","Pipfile.lock","pdm.lock"]];function Jt(e,t){let n=mt("warning").flatMap(({globs:a})=>a.map(ts)),r=e.filter(a=>!Va.
test(a)&&n.some(d=>d.test(a))),s=new Set(t),o=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(Xa.find(m=>m.
includes(c))??[]).find(m=>m!==c&&s.has(d+m)&&!e.includes(d+m));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=qa(e,t);
return[...r.length>0?[`may hold a key: ${$(r)}`]:[],...o.length>0?[`lock files of two package managers: ${$(o)}`]:[],...i.
length>0?[`names differ only in case: ${$(i)}`]:[]]}function qa(e,t){let n=new Map,r=new Set(e.flatMap(Qr).map(o=>o.toLowerCase()));
for(let o of t.flatMap(Qr)){let i=o.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(o))}return[...n.values()].filter(
({size:o})=>o>1).map(o=>{let[i="",...a]=[...o].sort();return`${i} (and ${a.join(", ")})`})}var Qr=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var Ue=10,Ya=":(top,glob,icase).github/workflows/**",Za=/^"?\.github\/workflows\//i;async function ss(e,t,n,r=[]){let s=await Qa(
e,n);if(s.length>0)return{verdict:"protected_path",reason:`changes protected files: ${$(s)}`};let{tooLarge:o}=n;if(o.length>
0)return De(`GitHub takes no file over 100 MB, left out: ${$(o)}`);let i=await ed(e,n);if(i.length>0)return De(`the runn\
er took back commits that were there before: ${$(i)}`);if(r.length>0)return De(r.join("; "));let{outside:a,files:d,isWiped:c}=await is(
e,t,n);if(c)return De(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>Ue&&a*
2>d)return De(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var De=e=>({verdict:"\
blocked",reason:e});async function os(e,t,n){let{rewritten:r,differences:s,tree:o,bytes:i,paths:a}=n,d=[];for(let{path:f,
object:p}of s.filter(({mode:y})=>y==="120000")){let y=await g(e,["cat-file","-p",p]),h=posix.normalize(posix.join(posix.
dirname(f),y));(posix.isAbsolute(y)||h===".."||h.startsWith("../"))&&d.push(S(`${f} is a link out of the repository, to ${y}`))}
let{deleted:c,files:l}=await is(e,t,n);c>Ue&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=s.filter(({status:f})=>f===
"A").map(({path:f})=>f);if(Jt(u,[...u,...a]).length>0){let f=await Q(e,["ls-tree","-r","-z","--name-only",o]);d.push(...Jt(
u,f))}s.length>zt&&d.push(`hands over ${s.length} files, more than a person reviews`);let m=s.filter(({object:f})=>(i.get(
f)??0)>Kt);return m.length>0&&d.push(`large files: ${$(m.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function Qa(e,{start:t,commit:n,parent:r,differences:s}){
if(r===t)return s.map(({path:i})=>i).filter(i=>Za.test(i));let o=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return Q(e,[...o,"--",Ya])}async function ed(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let s=await g(e,["merge-base",t,r]).catch(()=>{});if(s===void 0)return[];let o=(d,c)=>Q(e,["diff-tree","-r","-z",
"--no-renames","--name-only",d,c]),i=new Set(await o(s,n)),a=new Set(await o(t,n));return(await o(s,t)).filter(d=>a.has(
d)&&!i.has(d))}async function is(e,t,{start:n,tree:r,differences:s}){let o={deleted:0,outside:0,files:0,isWiped:!1};if(s.
filter(({status:h})=>h==="D").length<=Ue)return o;let a=(await g(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=h=>a.flatMap((b,v)=>v%2===0&&b===h?a[v+1]??[]:[]),c=new Map;for(let h of d(
"A"))c.set(posix.basename(h),(c.get(posix.basename(h))??0)+1);let l=d("D").filter(h=>{let b=c.get(posix.basename(h))??0;
return b>0&&c.set(posix.basename(h),b-1),b===0}),u=await Q(e,["ls-tree","-r","-z","--name-only",n]),m=l.filter(h=>!t.files.
some(b=>ft(h,b))),f=new Set(m),p=d("A").length>Ue,y=f.size>Ue&&!p&&u.every(h=>f.has(h)||h.startsWith("."));return{deleted:l.
length,outside:m.length,files:u.length,isWiped:y}}var td=/key|token|secret|pass|auth|cred/i,nd=/:\/\/[^/@\s]*:[^/@\s]+@/,rd=8;async function as(e,t,n,r){let s=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(td.test(l)||nd.test(u))&&u.length>=rd).map(([l,u])=>({name:l,forms:Fe([u]).map(m=>Buffer.from(
m))}));if(s.length===0)return[];let o=Math.max(...s.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:m,forms:f}of s)f.some(p=>u.includes(p))&&i.add(m);a=u.subarray(Math.max(0,
u.length-o+1))},c=await g(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await we(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}async function ds(e,t){let n=t.map(o=>`${o}
`).join(""),r=await sd(e,["cat-file","--batch"],n),s=[];for(let o=0;s.length<t.length;){let i=r.indexOf(`
`,o)+1,[,a]=/ blob (\d+)\n$/.exec(r.toString("utf8",o,i))??[],d=i+Number(a??0);s.push(a===void 0?void 0:r.subarray(i,d)),
o=a===void 0?i:d+1}return s}async function sd(e,t,n=""){let r=[];return await we(e,t,{input:n,onPiece:s=>r.push(s)}),Buffer.
concat(r)}var cs=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
ls={least:100,most:1024};async function us(e,t,n){let r=await od(e,t);if(r.length===0)return[];let s=fs(join(e,".git/lfs")),
o=[],i=[],a=[];for(let{path:d,oid:c}of r){let l=n&&join(n,c.slice(0,2),c.slice(2,4),c),u=l!==void 0&&existsSync(l),m=u?l:
await id(s,c);if(m===void 0)o.push(d);else if(ad(m))a.push(d);else{if(u)continue;l===void 0?i.push(d):cd(m,l)}}return[...o.
length>0?[`the content of files of git-lfs is nowhere: ${$(o)}`]:[],...a.length>0?[`the work changes pointers of git-lfs\
, not the files: ${$(a)}; let \`setup\` fetch them (git lfs pull)`]:[],...i.length>0?[`the content of files of git-lfs c\
annot leave this machine: ${$(i)}; run the task on one machine, or push them from it (git lfs push)`]:[]]}async function od(e,{
start:t,differences:n,bytes:r}){let{least:s,most:o}=ls,i=n.filter(({object:l,mode:u})=>{let m=r.get(l)??0;return u.startsWith(
"100")&&m>=s&&m<=o});if(i.length===0)return[];let a=await ds(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},m)=>{
let[,f]=cs.exec(`${a[m]??""}
`)??[];return f===void 0?[]:[{path:l,object:u,oid:f}]});if(d.length===0)return[];let c=await g(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function fs(e){return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?fs(n):t.isFile()?[n]:[]}):[]}async function id(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await dd(n)===t)return n}function ad(e){let t=Buffer.alloc(ls.most),n=openSync(e,"r");try{return cs.test(t.
toString("latin1",0,readSync(n,t)))}finally{closeSync(n)}}async function dd(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function cd(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function ms(e,t,n){let r=T(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let s=join(
n,"gitmodules");writeFileSync(s,r??"");let o=await pt(e,["--file",s]),i=await pt(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...o,...i])){let c=ld(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:o.includes(d)};
a.push(await ud(l,join(n,`submodule-${a.length}`)))}return a}function ps(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),A(join(e,n))}async function pt(e,t){return(await Y(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function ld(e,t){let n=O(e,t),r=O(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(F(join(n,".git")))return join(n,".git");let[,s]=/^gitdir: (.+)$/m.exec(T(join(n,".git"))??"")??
[];return s===void 0?void 0:O(r,relative(r,resolve(n,s)))}async function ud(e,t){let{workspace:n,start:r,path:s,gitFolder:o,
isListed:i}=e,a=fd(o);if(a===void 0)return{path:s,isListed:i,warning:`the submodule ${s} has no commit: left out`};let d=await g(
n,["rev-parse","--verify","--quiet",`${r}:${s}`]).catch(()=>{}),c=await pd(e,t),l=[...md(o),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await gd(c,a,l).catch(()=>!1),m={GIT_INDEX_FILE:join(t,"index")},f=["--git-dir",c,"--work-tree",join(n,s)],
p=[...f,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],y=await g(join(n,s),p,{env:m}).catch(()=>""),
h=[...f,"ls-files","--others","--exclude-standard"],b=await g(join(n,s),h,{env:m}).catch(()=>"")!=="",w=[u?"":await yd(c,
a,l),y].filter(x=>x!=="").join(`
`),k=w!==""&&await hd(n,r,s,w),E=i?(y!==""||b)&&`uncommitted changes inside of the submodule ${s} are not part of the wo\
rk`:`removed the submodule ${s}, which .gitmodules no longer names`;return{path:s,head:a,isListed:i,...k&&{patch:k},...!u&&
i&&{lost:`the submodule ${s} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...E&&
{warning:E}}}var Vt=/^[0-9a-f]{40,64}$/;function fd(e){let t=(T(join(e,"HEAD"))??"").trim();if(Vt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(T(join(e,n))??"").trim();return Vt.
test(r)?r:gs(e).get(n)}function gs(e){let t=(T(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function md(e){let t=[...gs(e)].filter(([s])=>/^refs\/(remotes|tags)\//.
test(s)),n=["refs/remotes","refs/tags"].flatMap(s=>ys(join(e,s))),r=["FETCH_HEAD","shallow"].flatMap(s=>Array.from((T(join(
e,s))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([o])=>o));return[...new Set([...t.map(([,s])=>s),...n,...r])]}function ys(e){
return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return ys(join(e,t.name));let n=(T(join(e,t.
name))??"").trim();return Vt.test(n)?[n]:[]}):[]}async function pd({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await g(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let s=T(join(t,"shallow"));s!==void 0&&writeFileSync(join(r,"shallow"),s);let o=join(t,"index");return lstatSync(o,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(o,join(n,"index")),r}var hs=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),gd=async(e,t,n)=>await g(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:hs(t,n)})==="",yd=(e,t,n)=>g(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:hs(t,n)}).catch(
()=>"");async function hd(e,t,n,r){let s=await g(e,["hash-object","-w","--stdin"],{input:`${r}
`}),o=`${n.replaceAll("/","-")}.patch`,i=await g(e,["mktree"],{input:`100644 blob ${s}	${o}
`});return ae(e,i,[t],`Unpublished changes of the submodule ${n}`)}var ce="objects",Xt="info",Sd=["HEAD","refs","packed-refs"],re="modules",gt="lfs",bd="worktrees";function bs(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),Ss(n,t,[ce,re,gt]);for(let s of[ce,re])existsSync(join(n,s))&&We(
join(n,s),join(t,s));function r(s){if(!F(t))throw new Error("the runner removed the copy of the repository");A(e),A(n);for(let a of readdirSync(
n))s.includes(a)?xs(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});Ss(t,n,[ce,re,...s]),!s.includes(re)&&existsSync(
join(t,re))&&We(join(t,re),join(n,re));let[o,i]=[join(t,ce),join(n,ce)];existsSync(i)&&!F(i)&&rmSync(i),rmSync(join(i,Xt),
{recursive:!0,force:!0}),existsSync(i)?We(join(o,Xt),join(i,Xt)):We(o,i)}return{restore:async s=>{ws(e);let o=xd(e);r([ce,
gt,re,...Sd]);let{head:i,sideTips:a}=await kd(e,s),d=`${t}-read`;A(d);let c=await ms(e,s,d),l=c.flatMap(({patch:f})=>f??
[]),u=await Promise.all(o.map(f=>Td(e,f,d)));rmSync(d,{recursive:!0,force:!0}),r([ce,gt]);let m=[...a,...l,...u.flatMap(
f=>f??[])];return{...i&&{head:i},sideTips:m,submodules:c}},repair:()=>r([gt])}}function ws(e,t=""){for(let n of wd(join(
e,t))){let r=join(t,n.name);if(n.isDirectory())r!==".git"&&ws(e,r);else{if(n.isFile()||!n.name.startsWith(".git"))continue;
(!n.isSymbolicLink()||r===".gitmodules")&&rmSync(join(e,r))}}}function wd(e){try{return readdirSync(e,{withFileTypes:!0})}catch{
return[]}}function xs(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(e))xs(join(e,n));else t.isFile()||
rmSync(e)}function xd(e){let t=join(e,".git",bd);return!F(join(e,".git"))||!F(t)?[]:readdirSync(t).flatMap(n=>{let r=(T(
join(t,n,"gitdir"))??"").trim(),s=r===""?void 0:O(e,relative(realpathSync(e),dirname(r))),o=(T(join(t,n,"HEAD"))??"").trim().
replace(/^ref: /,"");return s===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(o)?[]:[{name:n,path:s,head:o}]})}async function Td(e,t,n){
let{name:r,path:s,head:o}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git-dir",join(e,".git"),"--work-tree",s],d=es.
map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await g(e,["rev-parse","--verify","--quiet",`${o}^{commit}`]);await g(
s,[...a,"read-tree",c],{env:i}),await g(s,[...a,"add","--all","--",":(top)",...d],{env:i});let l=await g(s,[...a,"write-\
tree"],{env:i});return l===await g(e,["rev-parse",`${c}^{tree}`])?void 0:await ae(e,l,[c],`Uncommitted work of the workt\
ree ${r}`)}catch{return}}async function kd(e,t){let n=["rev-parse","HEAD^{commit}","--branches","--glob=refs/stas[h]"],[
r,...s]=(await g(e,n).catch(()=>"")).split(`
`);if(r&&s.every(a=>a===r))return{head:r,sideTips:[]};let o=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await g(e,[...o,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function Ss(e,t,n){for(let r of readdirSync(e).filter(s=>!n.includes(s)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function We(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,s]=[join(e,n.name),join(t,n.name)];n.isDirectory()?We(r,s):_d(r,s)}}var Ed=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function _d(e,t){try{Ed.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function Ts({verdict:e,retry_after_seconds:t},n,r,s=Math.random){if(e!=="rate_limited"||n>=4)return;let o=Math.min(600,30*
2**(n-1)),i=(t??o)*(1+s()/2);return i+60<=r?i:void 0}var ks=["succeeded","no_change","blocked","failed"];function Es(e){let t=T(e);if(t===void 0)return{warnings:[]};let n=fe(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],s=(l,u,m)=>{let f=n[l]??void 0;if(f===
void 0||m(f))return f;r.push(S(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(f)}`))},o=s("status",`\
one of ${ks.join(", ")}`,vd),i=s("summary","text",qt),a=s("no_change_reason","text",qt)??(o==="no_change"?i:void 0),d=s(
"cost_usd","a number from 0",B),c=s("tokens","a number from 0",B);return{judged:$d(o,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?S(a):void 0,usage:at({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function $d(e,t){if(e==="blocked")return{verdict:"blocked",reason:S(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:S(`the runner reports a failure: ${t}`)}}var qt=e=>typeof e=="string",vd=e=>qt(e)&&
ks.includes(e);var Rd={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var vs=1e6,up=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],yt=String.raw`(?:\d+\.?\d*|\.\d+)`,_s=String.raw`${yt}\s*[A-Za-z]*|${yt}\s*[A-Za-z]+(?:\s*${yt}\s*[A-Za-z]+)+`,
fp=new RegExp(String.raw`^\s*(?:~?\s*(${_s})(?:\s*(?:-|–|—|to)\s*(${_s}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var mp=new RegExp(String.raw`(${yt})\s*([a-z]*)`,"g");var pp=`expected a time over 0 and at most ${vs} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function Rs(e,t){let[n,r]=Rd[t];return{optimistic:$s(e*n),most_likely:e,pessimistic:Math.min(vs,$s(e*r))}}var $s=e=>Number(e.toPrecision(6));var Od="The plan file",Os={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:Rs(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var Ps=({id:e,description:t,texts:n=[]})=>e===Os.id&&t===Os.description&&!n.some(({title:r})=>r.startsWith(Od));var Yt="SOMAS_PROCESS";var As=(e,t)=>({mark:e,folder:t,before:new Set(js())});function Ls(e){for(let t=0;t<20;t++){let n=js().filter(r=>!e.before.
has(r)&&Pd(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function Pd(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${Yt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function js(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function Ns({seconds:e,folders:t},n){let r=Date.now(),s=Zt(),o=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(Zt()-
s)>Ad&&([s,r]=[Zt(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await Ld(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):o=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(o)}}}var Ad=1e3,Zt=()=>Date.
now()-performance.now();async function Ld(e){let t=0,n=[...e],r=async s=>{let o=await lstat(s).catch(()=>{});t=Math.max(
t,o?.ctimeMs??0)};for(let s=n.pop();s!==void 0;s=n.pop()){await r(s);for(let o of await readdir(s,{withFileTypes:!0}).catch(
()=>[])){let i=join(s,o.name);o.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var jd=["","off","required"],Nd=4096,Qt="/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";function Ms(e){let{
choice:t,environment:n}=e;if(!jd.some(s=>s===t))throw new Error(`the variable SOMAS_WALL is ${JSON.stringify(t)}: expect\
ed off, required, or no such variable`);if(t===""&&n.GITHUB_ACTIONS!=="true")return;let r=t==="off"?"off":Md(e);if(t==="\
required"&&typeof r=="string")throw new Error(`the variable SOMAS_WALL requires a wall around tasks, and there is none: ${Ie[r]}`);
return r}function Md({choice:e,workspace:t,scratch:n,output:r,environment:s}){if(e===""&&s.ACT!==void 0)return"act";if(process.
platform!=="linux")return"system";let o=process.getuid?.()===0?[]:["sudo","-n","--"];if(o.length>0&&spawnSync("sudo",["-\
n","true"]).status!==0)return"root";let i=`somas-${createHash("sha256").update(n).digest("hex").slice(0,8)}`,a=_e(o,Id,[
i]);if(a.status!==0)return"tools";let[d="",c="",l="",u=""]=a.stdout.trim().split(`
`),[m,f]=[u==="read-only",s.HOME??"/"],p={user:i,uid:Number(d),gid:Number(c),home:l,outerHome:f,asRoot:o,isDiskReadOnly:m};
St(p),process.umask(18);for(let y of[t,n])en(p,y);return s.RUNNER_TEMP&&Cd(s.RUNNER_TEMP,n),chmodSync(r,448),p}var Id=`
  for tool in useradd setpriv prlimit chown; do command -v "$tool" > /dev/null || exit 1; done
  find / -maxdepth 0 -links +0 -exec true {} + 2> /dev/null || exit 1
  id -u "$1" > /dev/null 2>&1 || useradd --create-home --user-group --shell /bin/sh "$1" >&2 || exit 1
  id -u "$1"; id -g "$1"; eval echo "~$1"
  unshare --mount sh -c 'mount --bind /tmp /tmp && mount -o remount,bind,ro /' 2> /dev/null && echo read-only
  true`;function _e(e,t,n){let[r="sh",...s]=[...e,"env",`PATH=${Qt}`,"sh","-c",t,"sh"];return spawnSync(r,[...s,...n],{encoding:"\
utf8",maxBuffer:1<<28})}function en({asRoot:e},t){let n=[];for(let r=t;r!==dirname(r);r=dirname(r))n.push(r);_e(e,'chmod\
 o+r "$1"; chmod o+x "$@"',n)}function Cd(e,t){if(t.startsWith(e+sep))for(let n=t;n!==e;n=dirname(n)){let r=dirname(n);chmodSync(
r,lstatSync(r).mode&504|1);for(let s of readdirSync(r)){let o=join(r,s),i=lstatSync(o);o!==n&&!i.isSymbolicLink()&&chmodSync(
o,i.mode&504)}}}function Is({asRoot:e,uid:t,gid:n},r){let{uid:s,gid:o}=lstatSync(r[0]),i=r.filter(a=>!r.some(d=>a.startsWith(
d+sep)));return _e(e,Fd,[`${t}:${n}`,...i]),{folders:[...new Set(i)],owner:`${s}:${o}`}}var Fd=`
  owner="$1"; shift
  find "$@" -xdev '(' -type f -links +1 '(' -perm -004 -o -exec chmod o+r {} + ')' ')' -o -exec chown -h "$owner" {} +`;
function tn(e,{folders:t,owner:n}){let r=St(e);if(r!=="")throw new Error(`processes of the task could not be ended: ${r}`);
_e(e.asRoot,Dd,[n,`${e.uid}`,...t])}var Dd=`
  owner="$1" user="$2"; shift 2
  find "$@" -xdev -user "$user" ! '(' -type f -links +1 ')' -exec chown -h "$owner" {} +`;function Cs({asRoot:e},t){_e(e,
'kill -s TERM -- "-$1"',[`${t}`])}function St({asRoot:e,uid:t,gid:n}){let{status:r,stdout:s,stderr:o}=_e(e,Ud,[`${t}`,`${n}`]);
return r===0?"":S(s.trim()||o.trim()||"unknown")}var Ud=`
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
  done`;function Fs(e,t,n){let{uid:r,gid:s,asRoot:o,isDiskReadOnly:i}=e,a=Object.entries(Wd(e,t.environment));if([...t.argv,
...a.flat()].some(p=>p.includes("\0")))throw new Error("the command line or the environment contains null bytes");let d=[
...new Set(["/tmp","/var/tmp",e.home,...n])].map(ht).join(" "),c=`--reuid=${r} --regid=${s} --clear-groups --no-new-priv\
s --inh-caps=-all --bounding-set=-all`,l=["set -e",'prlimit="$(command -v prlimit)" setpriv="$(command -v setpriv)"',...i?
[`for folder in ${d}; do mount --bind "$folder" "$folder"; done`,"mount -o remount,bind,ro /"]:[],`cd ${ht(t.cwd)}`,...a.
map(([p,y])=>`export ${p}=${ht(y)}`),`exec "$prlimit" --nproc=${Nd} "$setpriv" ${c} /bin/sh -c 'exec "$@" < "$0"' ${[t.stdin??
"/dev/null",...t.argv].map(ht).join(" ")}`],u=i?["unshare","--mount","sh"]:["sh"],[m="env",...f]=[...o,"env","-i",`PATH=${Qt}`,
...u];return{argv:[m,...f],input:`${l.join(`
`)}
`}}var ht=e=>`'${e.replaceAll("'","'\\''")}'`;function Wd({home:e,outerHome:t},n){let{TMPDIR:r,PATH:s=Qt,...o}=n,i=d=>d.
startsWith(t+sep)?e+d.slice(t.length):d,a=s.split(":").flatMap(d=>i(d)===d?d:[i(d),d]);return{...o,HOME:e,PATH:a.join(":")}}var Ds=3e3,nn=new Map;function Us(e){for(let[t,n]of nn)(e===void 0||`${n.family.folder}/`.startsWith(`${e}/`))&&(rn(t,n),
n.behind&&tn(n.behind.wall,n.behind.lent))}function rn(e,{family:t,behind:n}){n===void 0?(Ws(e,"SIGKILL"),Ls(t)):St(n.wall)}
function Ws(e,t,n){try{n===void 0?process.kill(-e,t):Cs(n.wall,e)}catch{}}async function L(e){if(Le(e.cwd))return new Promise(
()=>{});let{wall:t,cwd:n,folder:r=n}=e,s=t&&{wall:t,lent:Is(t,[n,r])};try{let o=randomUUID(),i=As(o,realpathSync(n)),a={
...e,environment:{...e.environment,[Yt]:o}},d=s===void 0?Bd(a):Hd(s,a);return await Gd(d,{family:i,behind:s},e)}catch(o){
return{exitCode:null,signal:null,timedOut:!1,error:String(o)}}finally{s&&tn(s.wall,s.lent)}}function Bd({argv:[e,...t],cwd:n,
environment:r,stdin:s="/dev/null"}){let o=openSync(s,"r");try{return spawn(e,t,{cwd:n,env:r,detached:!0,stdio:[o,"pipe",
"pipe"]})}finally{closeSync(o)}}function Hd({wall:e,lent:t},n){let{argv:r,input:s}=Fs(e,n,t.folders),[o,...i]=r,a=spawn(
o,i,{detached:!0,stdio:["pipe","pipe","pipe"]});return a.stdin.on("error",()=>{}),a.stdin.end(s),a}function Gd(e,t,n){return new Promise(
r=>{let s=e.pid,o=[],i=(m,f)=>{o.push(setTimeout(f,m))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=m=>{c?.end(),o.
forEach(clearTimeout),s!==void 0&&nn.delete(s),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...m!==void 0&&{error:m}})};
for(let m of["stdout","stderr"])e[m]?.on("data",f=>{c?.sign(),n.log.write(f),n.onOutput?.(m,f)});if(e.on("error",m=>l(m.
message)),s===void 0)return;nn.set(s,t);let u=m=>{a=m,Ws(s,"SIGTERM",t.behind),i(Ds,()=>rn(s,t))};i(n.timeoutSeconds*1e3,
()=>u({timedOut:!0})),n.stall&&(c=Ns(n.stall,m=>u({timedOut:!1,stalledSeconds:m}))),e.on("exit",(m,f)=>{d={exitCode:m,signal:f},
rn(s,t),i(Ds,l)}),e.on("close",()=>l())})}var le=class{#t;#n;#e=new StringDecoder("utf8");#s=[];#o=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,s]of n.entries())r>0&&this.#a(),this.#r.length+s.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+s}lines(){
return this.#a(),this.#d(),this.#s}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#s.push(t),this.#o+=
t.length),this.#o>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#o>this.#t;t++)this.#o-=this.#s[t]?.
length??0;this.#s.splice(0,t)}},V=({stdout:e})=>e.map(fe).filter(t=>t!==void 0);var Kd=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
zd=3600;function N(e,t,n=""){let r=`${t}
${n}`,s=Vd(r),o=Kd.find(([,d])=>d.test(r))?.[0]??"runner_error",i=o==="quota_exhausted"&&s!==void 0&&s<=zd?"rate_limited":
o,a=i==="rate_limited"&&s!==void 0&&{retry_after_seconds:s};return{verdict:i,reason:S(`${e}: ${t}`),...a}}var Jd={ms:.001,
millis:.001,s:1,m:60,h:3600};function Vd(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,s,o=r===void 0?"s":"ms"]=n;return Math.ceil(Number(s)*(Jd[o.toLowerCase()]??
1))}var Bs=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],Hs={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Xd=600;function Gs(e,t){let n=Hs[e],r=n.registry==="npm"?Zd(e,n):zs([n],["-m",e]);return Js(`${e}-${n.version}`,r,t)}
function Ks(e,t){let n=e.map(({name:r,version:s})=>`${r}-${s}`).join("-");return Js(n,zs(e,[],["--system-site-packages"]),
t)}var qd=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Yd=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Zd=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...qd,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function zs(e,t,n=[]){let r=o=>join(o,
"bin","python"),s=e.map(({name:o,version:i})=>`${o}==${i}`);return{names:e.map(({name:o,version:i})=>`${o} ${i}`).join("\
 and "),steps:o=>[["python3","-m","venv",...n,o],[r(o),...Yd,...s]],argv:o=>[r(o),...t]}}var sn=new Map;async function Js(e,t,n){
let{names:r}=t,s=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),o=t.argv(s);if(!existsSync(o[0])){
let i=sn.get(s)??Qd(s,t,n);sn.set(s,i);let a=await i.finally(()=>sn.delete(s));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return n.wall&&en(n.wall,s),existsSync(o[0])?{argv:o}:{failure:`${r} was installed without its \
program`}}async function Qd(e,{names:t,steps:n},{environment:r,log:s,timeoutSeconds:o}){let i=`${e}.${randomUUID()}`;try{
mkdirSync(i,{recursive:!0}),s.write(`[installing ${t}]
`);let a=Math.min(Xd,o);for(let d of n(i)){let c=await L({argv:d,cwd:i,environment:r,log:s,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${ec(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function ec({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var Be={exitCode:0,signal:null,timedOut:!1},se=e=>({end:Be,judged:{verdict:"runner_error",reason:e}});var tc=8e6,nc=64e3,j=(e,t)=>t?[e,t]:[],U=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await Gs(e.name,t);if("failure"in r)return se(r.failure);for(let f of["budget_usd","max_turns"])
(t.settings[f]??0)>0&&!e.limits.includes(f)&&t.log.write(`[${e.name} has no option for ${f}: nothing keeps to it]
`);let s=new le(tc,f=>!e.ignore?.(f)),o=new le(nc),{args:i,environment:a,stdin:d}=e.call(t,rc(e,t)),c=await L({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(f,p)=>(f==="stdout"?s:o).add(p)});e.tidy?.(t.workspace);let l={stdout:s.
lines(),stderr:o.lines()},u=e.read(l,c.exitCode),m=T(t.resultFile);return{end:c,judged:u?.failure??sc(e,c,u,l),report:m?.
trim()&&m||u?.answer||void 0,usage:u?.usage}}});function rc({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return rmSync(r,{recursive:!0,force:!0}),mkdirSync(r),r}function sc({name:e},{exitCode:t},n,{
stdout:r,stderr:s}){if(t!==null){if(t!==0){let o=s.at(-1)??r.at(-1)??"it printed nothing";return N(e,`exit code ${t}: ${o}`,
s.slice(-20).join(`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var oc=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,ic={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...oc.trim().split(/\s+/),...j(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
s=>Xs.test(s)),r=t.findLastIndex(s=>/^litellm\.\w+/.test(s));return r>n?{failure:N("aider",t.slice(r,r+3).join(" ")),usage:Vs(
e)}:n<0?void 0:{usage:Vs(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Xs=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
ac={k:1e3,M:1e6};function Vs({stdout:e}){let t=e.map(o=>Xs.exec(o)).filter(o=>o!==null);if(t.length===0)return;let n=(o="\
0",i="")=>Number(o)*(ac[i]??1),r=0;for(let[,o,i,a,d]of t)r+=n(o,i)+n(a,d);let s=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...s&&{cost_usd:Number(s)}}}var qs=U(ic);var bt={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:Be,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var dc="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",cc=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${dc}`,lc={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...cc.split(" "),...j("--model",e.TASK_MODEL),...j("--max-turns",e.TASK_MAX_TURNS),...j("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=V(e),n=t.findLast(({type:r})=>r==="result");return n&&{...fc(n),failure:mc(
n,t)}}},uc=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function fc(e){let t=_(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=R(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:P(e,"total_cost_usd"),tokens:uc.reduce((s,o)=>s+P(t,o),0),turns:P(
e,"num_turns")}}}function mc(e,t){let{subtype:n,is_error:r,errors:s,stop_reason:o,api_error_status:i="",api_error_type:a=""}=e,
d=R(e,"result")??(Array.isArray(s)?s.join("; "):String(n));if(o==="refusal")return{verdict:"blocked",reason:S(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:S(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return N("claude",d,l)}if(P(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Ys=U(lc);var pc="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",gc="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",yc={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...pc.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...gc.split(" "),...j(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...j("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let s=t.filter(({type:d})=>d==="item.completed").map(d=>_(d,"item")).findLast(({type:d})=>d===
"agent_message"),o=_(n,"usage"),i=P(o,"input_tokens")+P(o,"output_tokens"),a=hc(R(_(n,"error"),"message"));return{answer:s&&
R(s,"text"),failure:n.type==="turn.failed"?N("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},hc=(e="the turn failed")=>R(
_(fe(e)??{},"error"),"message")??e,Zs=U(yc);var on={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=J(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await L({...e,argv:ge(t),cwd:e.workspace})}}};var Sc="--output-format json --no-color --disable-client-telemetry",bc={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...Sc.
split(" "),...j("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,..._(
d,"data")})),s=r.findLast(({type:d})=>d==="session.error"),o=r.findLast(d=>d.type==="assistant.message"&&R(d,"content")!==
void 0),i=s&&(R(s,"message")??"no reason is given"),a=i!==void 0&&P(n,"exitCode")>0;return{answer:o&&R(o,"content"),failure:a?
N("copilot",i,JSON.stringify(s)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},Qs=U(bc);var eo={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Ye(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=wc(n.argv,e),
s={...e.environment,...e.agentEnvironment};return{end:await L({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:s})}}catch(t){
return se(S(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function wc([e,...t],{environment:n}){let r=s=>s.
replace(_t,(o,i)=>n[qe[i]??""]??"");return[r(e),...t.map(r)]}var xc=53,Tc={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...j("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:kc(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=V(e),r=n.findLast(({type:l})=>l==="result"),
s=t===xc?Ec(e):void 0;if(r===void 0)return s&&{failure:s};let o=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
o+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=P(_(r,"stats"),"total_tokens"),d=R(_(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:N("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:s??c,usage:a>0?{tokens:a}:void 0}}};function kc(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var Ec=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),to=U(
Tc);var _c={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...j("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=V(e),n=t.findLast(({type:o})=>o===
"error"),r=t.filter(({type:o})=>o==="step_finish").map(o=>_(o,"part"));if(n===void 0&&r.length===0)return;let s=t.findLast(
({type:o})=>o==="text");return{answer:s&&R(_(s,"part"),"text"),failure:n&&$c(_(n,"error")),usage:r.length>0?vc(r):void 0}}};
function $c(e){let t=_(e,"data"),{statusCode:n="",responseBody:r=""}=t,s=R(_(t,"responseHeaders"),"retry-after"),o=R(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${s?`retry-after: ${s}`:""}`;return N("opencode",o,i)}function vc(e){let t=s=>e.
reduce((o,i)=>o+s(i),0),n=t(s=>P(s,"cost")),r=t(s=>P(_(s,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var no=U(_c);var dn="somas/core/runner.py",Rc="Task execution placeholder.",cn={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>O(
t,dn)===void 0?`the repository has no ${dn}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:s}=e;if(!/^project-\d+$/.
test(n.project_id))return an(`it wants a project id like project-123, not ${n.project_id}`);let o=`${Ee(n.project_id)}/.${t.
id}`,i=jc(r,o);if(i===void 0)return an(`${o} leads out of the repository`);try{lt(join(i,"context"),s);let a=t.output??`${o}\
/output.md`,d=s.slices.map(({file:m})=>`${o}/context/${m}`),c=await Oc(e,Ac(e,d,a));if("failure"in c)return an(c.failure);
let l=O(r,a),u=Lc(c,l&&T(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function Oc(e,t){let n=new le(1e4),r=i=>L({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
s=await r(["python3"]);if(s.exitCode===0||!n.lines().some(i=>Pc.test(i)))return s;let o=await Ks(Bs,e);return"failure"in
o?o:r(o.argv)}var Pc=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function Ac({task:e,settings:t},n,r){
let s={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},o=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[dn,...Object.entries(s).flatMap(o)]}function Lc(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(Rc)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var an=e=>se(`the SOMAS runner cannot run: ${e}`);function jc(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(O(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var Nc={command:on,somas:cn,brief:bt,claude:Ys,codex:Zs,copilot:Qs,gemini:to,aider:qs,opencode:no,custom:eo};function ro(e,t,n){
return Ps(e)?bt:n!=="auto"?Nc[n]:[on,cn].find(r=>r.findObstacle(e,t)===void 0)??bt}async function wt(e,t,n){let r=performance.now(),s={...e.environment,...e.setupEnvironment};for(let[o,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${o}]
`);let c=ge(Mc(e,t,i)),l=await L({...e,argv:c,cwd:t,environment:s,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=Ic(`the setup of the ${o}`,l)??await Cc(e,t,o);if(u!==void 0)return u}}function Mc({folder:e,setupSteps:t},n,r){
let s=r.trim()===vn&&t!==void 0,o=s?void 0:O(n,r);if(o!==void 0&&statSync(o).isFile())return o;let i=J(join(e,"setup.sh"));
return writeFileSync(i,s?t:`${r}
`),i}function Ic(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:s,error:o}){return s!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${s} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${o??`ended with exit code ${t??n}`}, see the log`}}async function Cc(e,t,n){if(t!==
e.workspace)return;let r=[],i=await L({...e,argv:["git","-c","color.ui=false","-c","core.fsmonitor=false","status","--po\
rcelain"],cwd:t,log:{write:()=>{},tail:()=>[],close:()=>{}},onOutput:(c,l)=>r.push(l)}),a=Buffer.concat(r).toString().trimEnd();
return i.exitCode===0&&a===""?void 0:{verdict:"runner_error",reason:`the setup of the ${n} changed the repository: ${a.split(
`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var so="refs/somas/imported";async function oo(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${so}
mark :1
`,`committer ${be.GIT_COMMITTER_NAME} <${be.GIT_COMMITTER_EMAIL}> ${o} +0000
`,io(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Fc),`
get-mark :1
`,`reset ${so}
from ${"0".repeat(i.length)}

`];return g(e,["fast-import","--quiet","--force"],{input:d.join("")})}function Fc(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${io(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var io=e=>`data ${Buffer.byteLength(e)}
${e}
`;var ao=100*2**20;async function co(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),s=(await g(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),o=n.flatMap((a,d)=>{let c=s[d]??0;return c>ao?[{...a,bytes:c}]:[]}),i=o.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return o.length>0&&await g(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:o.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,s[d]??0]))}}async function lo(e,t){let n=[`--filter=\
blob:limit=${ao+1}`,"--filter-print-omitted"];return/^~/m.test(await g(e,["rev-list","--objects",...n,t]))}var uo=10;async function fo(e,t=[],n=[]){let r=await Uc(e,new Set(n.map(({path:u})=>u))),s=ns(r.untracked,t,u=>existsSync(
join(e,u))),o=s.length===0?[]:await Dc(e,s.map(({path:u})=>u)),i=s.filter(({path:u})=>!o.some(m=>m===u||m.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await mo(
e,d).catch(u=>Gc(e,d,u)),l=n.map(({path:u,head:m,isListed:f})=>f&&m!==void 0?`160000 ${m}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await g(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(rs).map(u=>S(u)),...c]}}var Dc=(e,t)=>Q(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Uc(e,t){let n=new Set,r=[],s=[],o=[];for(let a=0;a<=uo;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await Q(e,a===0?[...d,"--cached"]:d),l=c.flatMap(f=>f.startsWith(ln)?[f.slice(
ln.length)]:[]);a===0&&(s=c.filter(f=>!f.startsWith(ln)).map(f=>f.slice(2)));let u=f=>[...n,...t].some(p=>Wc(f,p)),m=Bc(
e,l).filter(f=>!u(f));for(let f of m)u(f)||(a<uo&&Hc(join(e,f,".git"))?(rmSync(join(e,f,".git"),{recursive:!0,force:!0}),
r.push(f)):n.add(f));if(o=l.filter(f=>!u(f)),!m.some(f=>r.includes(f)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:s,untracked:o,leftOut:[...n],warnings:i.map(a=>S(a))}}var ln="? ",Wc=(e,t)=>e===t||e.startsWith(
`${t}/`);function Bc(e,t){let n=new Set;for(let r of t)for(let s=r.lastIndexOf("/");s>0;s=r.lastIndexOf("/",s-1)){let o=r.
slice(0,s);if(n.has(o))break;n.add(o)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var Hc=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(T(join(e,"config"))??"");async function mo(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await g(e,n);else{let r=[":(top)",...t].map(s=>`${s}\0`).join("");await g(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof D)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${S(r.stderr)}`]}}async function Gc(e,t,n){if(!(n instanceof D))throw n;let r=join(e,".g\
it/info/attributes"),s=existsSync(r)?readFileSync(r,"utf8"):void 0;A(dirname(r));try{writeFileSync(r,`${s??""}
* -filter -working-tree-encoding
`);let o=await mo(e,t);return[S(`saved without the filters of .gitattributes: ${n.stderr}`),...o]}finally{s===void 0?rmSync(
r):writeFileSync(r,s)}}async function un(e,t,n,{ownFile:r,named:s,submodules:o}){await ho(e);let i=await fo(e,s,o),a=await po(e,t),{tooLarge:d,
bytes:c}=await co(e,a),l=({path:x})=>x===r||x.startsWith(`${r}/`),u=async()=>(await po(e,t)).filter(x=>!l(x)),m=d.length===
0?a.filter(x=>!l(x)):await u(),f=[...i.warnings],p=m.filter(({path:x})=>Kc.test(x));if(p.length>0&&(await zc(e,t,r),m=await u(),
f.push(`changes of other tasks' result files are left out: ${$(p.map(({path:x})=>x))}`)),m.some(({path:x})=>x===".gitmod\
ules")){let x=await Vc(e);x.length>0&&(m=await u(),f.push(S(`removed the submodule ${$(x)}, which .gitmodules no longer \
names`)))}let y=await g(e,["write-tree"]),h=n!==void 0&&await ke(e,n,t).catch(()=>!1),v=h&&n!==t&&!await Jc(e,`${t}..${n}`,
i.leftOut)?n:t,w=await ae(e,y,[v],"Work of a runner, not yet judged"),k=n!==void 0&&!h&&{rewritten:n},{paths:E}=i;return{
start:t,commit:w,tree:y,parent:v,...k,differences:m,tooLarge:d,bytes:c,paths:E,warnings:f}}var Kc=new RegExp(`^"?${Ee("[\
^/]+").replace(".","\\.")}/`,"i");async function po(e,t){let n=await g(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",s="",o="",i="",a="",d=""])=>({
status:a,path:d,mode:s,object:i,before:{mode:r,object:o}}))}async function zc(e,t,n){let r=[`:(top,glob,icase)${Ee("*")}\
/**`,`:(exclude,top,literal)${n}`];await g(e,["reset","--quiet",t,"--",...r])}async function Jc(e,t,n){if(await lo(e,t))
return!0;if(n.length===0)return!1;let r=n.map(s=>`:(top,literal)${s}`);return await g(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function Vc(e){let t=await g(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await pt(e,["--blob",":.gitmodules"]),s=n.filter(i=>!r.includes(
i)),o=s.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return s.length>0&&await g(e,["update-index","-z","--index-info"],{input:o.
join("")}),s}var yo=(e,{tree:t,parent:n},r,s)=>oo(e,{tree:t,parents:[n],message:s,changes:[r]});async function $e(e,t){await ho(
e);try{await go(e,t)}catch{Ce(e),await go(e,t)}}async function go(e,t){await g(e,["checkout","--quiet","--force","--deta\
ch",t]),await g(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await g(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function ho(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await g(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Xc=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),So=(e,t,n=`${t}s`)=>`${Xc(e)} ${e===1?t:n}`;var qc={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function fn(e){let{end:t,
judged:n,objection:r,changes:s,delivered:o,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=Yc(t)??n??Zc(t)??
r;if(l!==void 0)return l;let u=s===0&&!o,m=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!m)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let f=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[el(e),f,...d].join("; ")}}function Yc({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Zc({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:qc[e];if(n!==void 0)return n;let r=e===null?t:Qc.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var Qc=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function el({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${So(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var tl=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],bo="somas.upstream";async function wo(e,t,n,r=[]){
if(await nl(e,t),r.length>0&&await rl(join(t,".git"),r),await g(t,["checkout","--quiet","--detach",n]),existsSync(join(t,
".gitmodules"))){let s=await dl(e,t,n);await appendFile(join(t,".git/config"),Z(s))}}async function nl(e,t){await rt(e,t),await appendFile(join(t,".git/config"),Z(tl)),await al(e,join(t,".git"))}async function rl(e,t){
await appendFile(join(e,"config"),Z([{name:"core.sparseCheckout",value:"true"}])),await mkdir(join(e,"info"),{recursive:!0}),
await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var mn=["refs/tags","refs/remotes","refs/heads"],sl="--format=%(objectname) %(refname)";function ol(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=o=>{let i=join(t,o);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||mn.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(o=>mn.some(i=>o.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var il="refs/remotes/origin/";async function al(e,t){let n=ol(e)??await g(e,["for-each-ref",sl,...mn]),r=new Map;for(let s of n.
split(`
`)){let[o="",i=""]=s.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,il),o)}await writeFile(join(t,"packed-refs"),st(
r))}async function dl(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],s=await Y(e,["--local",...r]),o=await Y(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await Y(e,["--local","--get-regexp",`^(${bo}|remote\\.origin\\.url)$`]),a=u=>i.find(
m=>m.name===u)?.value,d=a(bo)??a("remote.origin.url")??e,c=o.flatMap(({name:u,value:m=""})=>/^\.\.?\//.test(m)?[{name:u,
value:cl(d,m)}]:[]),l=new Set(s.map(({name:u})=>u));return[...s,...c.filter(({name:u})=>!l.has(u))]}function cl(e,t){let n=e.
replace(/\/$/,""),r=t,s="/";for(;;)if(r.startsWith("../")){let o=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));s=n[o]===
":"?":":"/",n=n.slice(0,Math.max(o,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${s}${r}`.replace(
/\/$/,"")}var ll=200;function xo(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(S(t,ll))}`}async function To(e,t,n,r){let{workspace:s,folder:o,log:i,wall:a}=e,d=performance.now(),c=join(o,"v\
erify");await rm(c,{recursive:!0,force:!0}),await wo(s,c,n,[ne("*","*")]);let l=J(join(o,"verify.sh"));await writeFile(l,
`${t}
`),i.write(`
[verify]
`);let u=await wt(e,c,r);if(u!==void 0)return i.write(`${u.reason}
`),{state:"unprepared",details:`: ${u.reason}`};let m=Math.max(1,r-(performance.now()-d)/1e3),f={...e.environment,...e.setupEnvironment},
p=await L({argv:ge(l),cwd:c,environment:f,log:i,timeoutSeconds:m,wall:a,folder:o});return p.error!==void 0&&i.write(`${p.
error}
`),p.timedOut?{state:"timeout",details:xo(i)}:p.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${p.
exitCode===null?`ended by ${p.signal??"an error"}`:`exit code ${p.exitCode}`}${xo(i)}`}}async function Eo(e,t=ro(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,s=e.start??await g(n,["rev-pars\
e","HEAD"]),o=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-o)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=_o(e,c),u=await fl(e,t,s,c,Math.max(1,i()));d=at(d,u.usage);for(let[f,p]of u.sideTips.
entries())a.set(`${l}-${f+1}`,p);let m=Ts(u.verdict,c,i());if(m===void 0){let f=ko(e.setupTime.seconds),p=ko((performance.
now()-o)/1e3),y={runner:t.name,seconds:p,...f>0&&{setup_seconds:f}},h=await Sl(e,u,y);return{...y,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...h}}$o(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(m)} s]
`),await $e(n,s),await e.pause(m)}}var ko=e=>Math.round(e*10)/10,_o=({task:e},t)=>`partial/${e.id}/${t}`;async function fl(e,t,n,r,s){
let{task:o,workspace:i,settings:a,folder:d}=e;for(let K of[e.resultFile,e.reportFile])rmSync(K,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(s)}`},l=performance.now(),u=bs(i,join(dirname(
d),`.kept-${o.id}-${r}`)),m=await pl(t,{...e,environment:c,timeoutSeconds:s});A(d);let f=ne(a.project_id,o.id),p=o.files,
{snapshot:y,sideTips:h,submodules:b}=await gl(i,u,n,{ownFile:f,named:p}),v=await us(i,y,e.lfsStore),w=[e.agentEnvironment,
e.setupEnvironment],k=await as(i,n,[y.commit,...h],w);if(k.length>0)return yl(y,k,m.usage);let E=Es(e.reportFile),x=h.map(
(K,ei)=>`refs/somas/${_o(e,r)}-${ei+1}`),Pe={end:m.end,judged:m.judged??E.judged,objection:await ss(i,o,y,[...b.flatMap(
({lost:K})=>K??[]),...v]),changes:y.differences.length,delivered:m.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore||
y.differences.length===0&&await ml(e,n),noChangeReason:E.noChangeReason,verify:o.verify===void 0?"none":"passed",warnings:[
...y.warnings,...b.flatMap(({warning:K})=>K??[]),...x.map(K=>`commits beside HEAD are kept as ${K}`),...await os(i,o,y),
...pn(e,!0),...E.warnings]},Ae=Math.max(60,s-(performance.now()-l)/1e3),{reason:ue,...W}=fn(await hl(e,Pe,y.commit,Ae));
return{snapshot:y,sideTips:h,verdict:{...W,reason:e.redact(ue)},usage:{...E.usage,...m.usage},report:m.report??T(e.resultFile)??
E.summary}}async function ml({task:e,workspace:t,settings:n},r){if(n.result_files!=="artifact")return!1;let s=`--grep=^T\
ask: ${e.id.replaceAll(".","\\.")}$`;return await g(t,["log","--max-count=1","--format=%H",s,r,"--"])!==""}async function pl(e,t){
let n=e.findObstacle(t.task,t.workspace);if(n!==void 0)return se(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.
now(),s=e.name==="brief"?void 0:await wt(t,t.workspace,t.timeoutSeconds);if(s!==void 0)return{end:Be,judged:s};let o=Math.
max(1,t.timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:o})}async function gl(e,t,n,r){let{head:s,
sideTips:o,submodules:i}=await t.restore(n);try{return{snapshot:await un(e,n,s,{...r,submodules:i}),sideTips:o,submodules:i}}catch{
return t.repair(),{snapshot:await un(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{ps(e,i)}}function yl(e,t,n){
let{start:r}=e,s=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:s},usage:n}}async function hl(e,t,n,r){let s=e.task.verify;if(s===void 0||t.judged!==void 0||!C(fn(t).verdict))
return t;let{state:o,details:i}=await To(e,s,n,r);return{...t,verify:o,verifyDetails:i}}async function Sl(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:s},o){let{task:i,workspace:a,settings:d,log:c}=e,l=C(n);if(!l&&!$o(t))return e.isDisposable||
await $e(a,t.start),{verdict:n,reason:r};let u=ne(d.project_id,i.id),m=Jr({...o,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:h,path:b})=>`${h} ${b}`),notes:[...pn(e,!0),...pn(e,!1)],output:c.tail(),report:s}),
f=`${i.id}: ${S(i.name)}

${S(`The verdict is ${n}: ${r}.`)}
`,p={path:u,text:e.redact(m)},y=await yo(a,t,p,f);return e.isDisposable||await $e(a,l?y:t.start).catch(h=>c.write(`
${h}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var $o=({differences:e,parent:t,start:n})=>e.length>0||t!==n,pn=({context:e},t)=>e.
missing.filter(n=>n.required===t&&(t||!et.includes(n.source))).map(({source:n,reason:r})=>S(`context ${n} is missing: ${r}`));var bl=(e,t)=>e.files.some(n=>t.files.some(r=>ft(n,r)));function vo(e,t){let n=e.tasks.filter(o=>t.includes(o.id)),r=new Set(n.flatMap(({depends_on:o})=>o)),s=new Map(e.tasks.map(
o=>[o.id,o]));return o=>{let i=s.get(o);return r.has(o)||i!==void 0&&n.some(a=>bl(i,a))}}async function Ro(e,t,{plan:n,task:r,commits:s}){let o=vo(n,[r.id]),i=[],a=t;for(let[d,c]of s){if(!o(d))continue;let l=await br(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var Oo=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});function wl(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),s=n-r.reduce((i,a)=>i+a,0),o=e.timeout_minutes??
s/(t.length-r.length);return Math.max(60,Math.floor(o*60))}async function Po(e){let t=new Map(e.plan.tasks.map(d=>[d.id,
d])),n=e.leg.tasks.map(d=>t.get(d)??kl(d)),r=new Set(e.before?.notDone),s=new Map(e.before?.commits),o=new Map,i=[],a=e.
gitSettings??await Ar(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.find(b=>r.has(b));c===void 0&&e.
onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await xl({...e,gitSettings:a},d,wl(d,n,e.leg),s,
o):{...Oo(d.id,d.name,c,e.wave),tail:[]},m=typeof e.wall=="string"&&{no_wall:e.wall},f={...u,...e.place&&{leg:e.place},...m},
p=C(f.verdict);p?f.commit!==void 0&&s.set(d.id,f.commit):r.add(d.id),i.push(f),A(e.output),writeFileSync(J(join(e.output,
"results.json")),`${JSON.stringify(i,null,2)}
`);let y=i.map(({task_id:b})=>b);ct(e.output,y,e.secrets??[]);let h=!p&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,
state:"finished",result:f,...h})}return i}async function xl(e,t,n,r,s){let{output:o,workspace:i,wave:a,secrets:d=[],pause:c=Tl}=e,
l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(l,{recursive:!0}),A(o),A(join(o,"logs"));let u=te(d),
m=jr(J(Dt(o,t.id)),{redact:u}),f={task_id:t.id,task_name:t.name,wave:a};try{let{commit:p,conflicting:y}=await Ro(i,e.base,
{plan:e.plan,task:t,commits:r}),h=t.depends_on.find(W=>y.includes(W));if(h!==void 0){let W=`the work of ${h} conflicts w\
ith other work that it builds on`;return{...f,verdict:"conflict",reason:W,seconds:0,tail:[]}}let v=e.isDisposable&&t.id===
e.leg.tasks[0]&&p===e.base?void 0:await $e(i,p).catch(W=>S(u.text(String(W))));if(v!==void 0){let W=`the workspace could\
 not be made clean after earlier tasks of the job: ${v}`;return{...f,verdict:"runner_error",reason:W,seconds:0,tail:[]}}
let w=e.overlaps?.get(t.id),k=typeof e.wall=="object"?e.wall:void 0,x=Vr({...e,...{task:t,start:p,folder:l,log:m,timeoutSeconds:n,
wall:k},secrets:d,pause:c,overlap:w}),{partial:Pe,...Ae}=await Eo(x),ue=new Map([...s,...Pe]);Ae.commit!==void 0&&ue.set(
t.id,Ae.commit),ue.size>0&&(A(o),await pr(i,J(join(o,"result.bundle")),e.base,ue));for(let[W,K]of ue)s.set(W,K);return{...f,
...Ae,tail:m.tail()}}catch(p){let y=u.text(`the task's work could not be saved: ${S(String(p))}`);return m.write(`
${y}
`),{...f,verdict:"runner_error",reason:y,seconds:0,tail:m.tail()}}finally{m.close()}}var Tl=e=>new Promise(t=>setTimeout(
t,e*1e3));function kl(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var gn=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),_l=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],$l=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function Ao(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=Rl(c?.trim()??""),u=vl(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let s=[...n].filter(([,i])=>i!==""&&!$l.test(i)),o=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:s.map(([,i])=>i).filter(i=>!o(i)),warnings:s.filter(([,i])=>o(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function vl(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=_l.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function Rl(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var He={signature:101010256,bytes:22,longestComment:65535},xt={signature:33639248,bytes:46},Tt={signature:67324752,bytes:30},
Lo=0,Ol=8,Pl=8257;async function jo(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Al(r),i=new Set;for(let a of jl(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await Nl(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Al(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await yn(e,Math.max(0,t-He.bytes-He.longestComment),t),r=Ll(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await yn(
e,d,s),start:d}}function Ll(e){for(let t=e.length-He.bytes;t>=0;t-=1){let n=t+He.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===He.signature&&n===e.length)return t}}function*jl(e){for(let t=0;t<e.length;){if(t+xt.bytes>e.length||e.readUInt32LE(
t)!==xt.signature)throw new Error("the directory of its zip file is damaged");let n=t+xt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+xt.bytes,n);if((e.readUInt16LE(t+8)&Pl)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Nl(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await yn(e,t.header,t.header+
Tt.bytes),l=d.length===Tt.bytes&&d.readUInt32LE(0)===Tt.signature?t.header+Tt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Lo&&o!==Ol)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(p,y,h){u+=p.length,u>a?h(new Error(`${s} holds more than the ${a} \
bytes that it states`)):h(null,p)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===Lo?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function yn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}function No(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!he.test(s));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Ml(n.tasks)}}function Ml(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var ve=e=>t=>t===void 0||e(t),Oe=e=>t=>typeof t=="string"&&e.test(t),Re=e=>t=>Array.isArray(t)&&t.every(e),hn=e=>t=>z(t)&&
Object.entries(t).every(([n,r])=>Ke(n)&&e(r));var Ge=e=>typeof e=="string",Ke=Oe(he),Mo=Oe(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Il=Oe(/^[0-9a-f]{64}$/),Cl=Oe(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
kt=Oe(/^[!-~]*$/),ze=e=>Tn(e)!==void 0,Io=(e,t)=>z(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Je=e=>t=>Io(
t,e)===void 0,Co=Je({files:Re(Ge),tasks:Re(Ke),diff:Ge}),Gh=Je({cost_usd:ve(B),tokens:ve(B),turns:ve(B)});var Fl={digest:Il,text:kt,context:kt,runner:kt,source:kt},Kh={started:Cl,inputs:hn(Je(Fl)),overlaps:ve(hn(Co))},Dl={id:Ke,
title:Ge,tasks:Re(Ke),after:Re(Ke),runs_on:e=>Ge(e)||Re(Ge)(e),task_minutes:ze,wait_minutes:ze},Ul={number:ze,runners:ze,
legs:Re(Je(Dl)),base:Mo,overlaps:ve(hn(Co)),earlier:ve(Je({run_id:Oe(/^\d+$/),number:ze,head:Mo}))},Wl=(e,t)=>{throw new Error(
`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Fo(e,t){let n=Io(e,Ul);return n===void 0?e:Wl(t,n)}var Bl=e=>join(e,"setup-steps.sh");function Do(e){let t=Bl(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var Uo=e=>No(readFileSync(e,"utf8"),e);var Hl=e=>zl(e,Fo);function Sn(e,t){let n=Gl(e),r=n.legs.findIndex(o=>o.id===t),s=n.legs[r];if(s===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:s,position:r+1,after:n.legs.filter(o=>s.after.includes(o.id))}}function Gl(e){
let t=Hl(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var Wo=(e,t,{
number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,xr({project_id:t,wave:o},s));if(!existsSync(i))return;
let c=([...Ft.keys()].some(u=>existsSync(join(i,u)))?[]:readdirSync(i,{withFileTypes:!0})).find(u=>u.isFile())?.name;if(c===
void 0)return i;let l=mkdtempSync(join(i,"unpacked-"));return await jo(join(i,c),l,Ft),l},Bo=(e,t)=>Jl(join(e,dt),{reason:t});
function Kl(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function zl(e,t){return existsSync(e)?t(Kl(
e),basename(e)):void 0}function Jl(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function Ho(e,t){return{...e,tasks:e.tasks.map(n=>Vl(n,t))}}function Vl(e,t){let n=ql(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Go(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Go=e=>[e].flat().join(", "),Xl=Object.keys(me);function ql(e,t){return[...Zl(e,t),...Xl.flatMap(n=>Yl(n,e,t)),...eu(
e,t)]}function Yl(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Zl({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Ql(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Ql({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ye(t)??[]]);return n===""&&s.delete("custom"),s}function eu({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Qe(n)??[],s=pe(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>tu(d,e))?[]:[{key:"\
runs_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Go(s)} is\
 used`}]}function tu(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}var Ko=(e,t,n,{agents:r,setups:s})=>ct(n,Sn(e,t).leg.tasks,gn(r,s).secrets);async function zo(e){let{settings:t,workspace:n,
output:r,scratch:s,files:o,agents:i,setups:a}=e,{wave:d,leg:c,position:l,after:u}=Sn(o.wave,e.leg),m=new Map(Object.entries(
d.overlaps??{})),f=vr(Ho(Uo(o.plan),t),m);for(let w of[s,r])mkdirSync(w,{recursive:!0});let p=Wo(o.artifacts,t.project_id,
d),y=await kr(n,d.base,u,p);if(y.notStarted!==void 0)return Bo(r,y.notStarted),{notStarted:y.notStarted,tasks:c.tasks};let h=Ms(
{...e,choice:e.wall}),b={position:l,started:e.started};return{results:await Po({...e,plan:f,overlaps:m,leg:c,place:b,wave:d.
number,base:d.base,before:y,setupSteps:Do(o.plan),resultsFolder:dirname(o.wave),wall:h,...gn(i,a)})}}var Ve=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Jo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(nu)):e(t)).then(
su).catch(t=>ru(t instanceof Error?t.message:String(t)))}var nu="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function ru(e){console.log(`::error::${Ve(e)}`),process.exitCode=1}function bn(e){
console.log(`::warning::${Ve(e)}`)}function Vo(e){bn(`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave \
has another try.`)}function su(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();ou("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function ou(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var qo=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Xo("AGENT_ENV","agent_env",e),setups:Xo("SETUP_ENV","setup_env",t)});function Xo(e,t,n){
iu(e),delete process.env[e];let r=Ao(n,t);for(let s of r.secrets)console.log(`::add-mask::${Ve(s)}`);for(let s of r.warnings)
bn(s);return r}function iu(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,s=t.indexOf(0,r)-r,o=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(s,"x"),0,s,Number(o[47])+r),closeSync(i)}catch{}}
function Yo(e){for(let t of["SIGINT","SIGTERM"])process.once(t,()=>{Us();try{e()}finally{process.exit(128+system.signals[t])}})}function Zo({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function Qo(e){if("notStarted"in e)return Vo(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,s)=>Number(
C(r.verdict))-Number(C(s.verdict)));return{done:t.every(({verdict:r})=>C(r))?"true":"false",verdicts:$(n.map(({task_id:r,
verdict:s})=>`${r}: ${s}`))}}Jo(async e=>{let t=qo(e);Yo(()=>Ko(e.WAVE_FILE,e.LEG,e.OUTPUT,t));let n=await zo({settings:qn(e.SETTINGS),files:{plan:e.
PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.
cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.env,wall:e.WALL??"",...t,onProgress:Zo});return Qo(n)});
