"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, createWriteStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { PassThrough, Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { StringDecoder } = require("node:string_decoder");
const { createInflateRaw, inflateSync } = require("node:zlib");
var z=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),G=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function J(e){
try{return JSON.parse(e)}catch{return}}function un(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}function fe(e){let t=J(e);return z(
t)?t:void 0}var fn=e=>Array.isArray(e)?e.filter(z):[],ze=e=>typeof e=="string"?e:"",mn=e=>G(e)&&Number.isSafeInteger(e)?
e:void 0;function _(e,t){let n=e[t];return z(n)?n:{}}function $(e,t){let n=ze(e[t]);return n.trim()===""?void 0:n}function P(e,t){
let n=e[t];return G(n)?n:0}var me={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function pn(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var gn=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function pe(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=J(e);return St(t)?t:void 0}var St=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),yn='a label, or a JSON list of labels such as ["self-hosted","linux"]',hn=/^[A-Za-z0-9@][!-~]{0,199}$/,
Sn="copilot-setup-steps",bn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Ke={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},bt=/\{([a-z_]+)\}/g;function Ve(e){
let t=J(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
bt)]).find(([,d=""])=>!Object.hasOwn(Ke,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Ke).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var ge=e=>["bash","-eo","pipefail",e];var Wo=["claude","codex","copilot","gemini","aider","opencode"],Je=["command","somas","brief",...Wo,"custom"],ie=["auto",
...Je];var wt="any",wn=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ye(e){if(e.trim()===wt)return ie;let t=wn(e),
n=t.flatMap(r=>ie.filter(s=>s===r));return n.length===t.length?n:void 0}function Xe(e){if(e.trim()===wt)return wt;if(!e.
trim().startsWith("["))return wn(e);let t=J(e);if(!Array.isArray(t))return;let n=t.map(r=>St(r)?r:typeof r=="string"?pe(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function xn({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ye(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Ve(n);return"expected"in o?r(o.expected):[]}function xt(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Tn(e)===Tn(s)?0:zo(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function kn(e,t){let n=xt(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Tn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function zo(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var En="more_settings",Ko=/\n|;(?=\s*\w+\s*:)/,Vo=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function _n(e,t){
let n=e[En];if(typeof n!="string")return{values:e,problems:[]};let r=Vo(t),s=new Map,o=[];for(let i of n.split(Ko).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=Jo(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:En,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function Jo(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:kn(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var vn=["auto","phases","graph","first-phase"];var he=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Se=e=>`.somas/projects/${e}/artifacts`;var Rn=["auto","always","never"],$n=["auto","never"],On=["branch","one-file","artifact"];function Pn(e,t){let{runner:n=e.
runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);
return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var Xo=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),An=e=>Xo(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ln=e=>he.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',jn=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Mn=e=>pe(
e)===void 0?yn:void 0,Nn=e=>e===""||hn.test(e)?void 0:bn;function In(e){let[t]=An(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Cn=e=>ye(e)===void 0?`any, or names separated by commas,\
 each one of ${ie.join(", ")}`:void 0,Fn=e=>Xe(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function N(e){return{kind:"text",...e}}var Y=e=>({kind:"number",...e}),ae=e=>({kind:"choice",...e}),Dn=e=>({kind:"boolea\
n",default:!1,...e});var Tt={project_id:N({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Ln}),plan:N({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Se("{project_id}")}/execution_plan.y\
ml`,expected:jn}),mode:ae({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:vn,default:"auto"}),on_invalid_plan:ae({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ae({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ie,default:"auto"}),task_runners:N(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Cn}),max_parallel:Y({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:N({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:N({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Nn}),budget_usd:Y(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...me.budget_usd}),max_turns:Y({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...me.max_turns}),runner_argv:N({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:N({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:N({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:N({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Mn}),task_runs_on:N({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Fn}),
timeout_minutes:Y({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...me.timeout_minutes}),stall_minutes:Y({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:ae({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Rn,default:"auto"}),resume:ae({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:$n,default:"auto"}),protected_paths:N(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:In}),update_plan:Dn({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Y({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Y({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),result_files:ae({description:"where the result files of done tasks go: a file each on the branch,\
 all in one file there, or as an artifact only",use:"one-file or artifact, where reviewers do not want to see them; with\
 artifact, nothing is known to be done after a squash merge",choices:On,default:"branch",isRare:!0}),more_settings:N({description:'\
settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings\
.md names them)',use:"in a form, where no input of that name is",default:"",host:"actions"})};var Yo=Object.entries(Tt);function Zo(e,t){let{values:n,problems:r}=_n(e,Tt),s=[...r],o=Yo.map(([a,d])=>{let c=n[a]??Qo(
d,t),l=ei(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...xn(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Bn(e){let t=Zo(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>ti(
n,n.setting)).join("; "))}var Un=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Qo=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function ei(e,t,n){switch(e.kind){case"number":{let r=pn(t,Un(e));return r===void 0?
{expected:gn(Un(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var ti=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var ni=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Gn=new Map,
ri=new Set,si=(e,t)=>`${e}/`.startsWith(`${t}/`),Oe=e=>[...ri].some(t=>si(e,t));function Hn(e,t,n,r="pipe"){let s=spawn(
"git",[...ni,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Gn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Gn.delete(s)};return s.on("close",o).on("error",o),s}function kt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var D=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},oi=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
be={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function ii({env:e}){let t=Object.entries(process.env).filter(([n])=>!oi.test(n));return{...Object.fromEntries(t),...be,
...e}}var qe=new AsyncLocalStorage;function zn(e,t){let n=qe.getStore(),r=performance.now()+e*1e3;return qe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Kn(){let e=qe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Vn(e))}var Vn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,Wn=1<<28,ai=1e6;async function p(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await Et(e,t,n,d=>{if(s+=d.length,s>Wn)throw new Error(`it prints more than ${Wn} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new D(t,o,a,i);return a.replace(/\n$/,"")}async function we(e,t,n){let{
exitCode:r,stderr:s}=await Et(e,t,n,n.onPiece);if(r!==0)throw new D(t,r,"",s)}var di=["SIGINT","SIGTERM","SIGHUP"],ci=5;
function Et(e,t,n,r,s=1){return new Promise(o=>{if(Oe(e))return;let i=Hn(e,t,ii(n),n.stdin),a="",d=!0,c=qe.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=f=>{kt(i,"SIGKILL"),a="",m(-1,Vn(f))},m=(f,g)=>{clearTimeout(
l),Oe(e)||o({exitCode:f??-1,stderr:a||g})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(g){kt(i,"SIGKILL"),m(-1,String(g))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<ai&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,g)=>{
let y=d&&a===""&&di.includes(g);clearTimeout(l),y&&s<ci?o(Et(e,t,n,r,s+1)):m(f,g===null?"":`ended by ${g}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}async function Z(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[_t(r)])}
function _t(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function Pe(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var Q=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:s,
key:o}=Pe(t);return`[${s===void 0?r:`${r} ${Jn(s)}`}]
	${o}${n===void 0?"":` = ${Jn(n)}`}
`}).join(""),Jn=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var vt=new Map;async function Ye(e){let t=vt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await p(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return vt.set(e,o),o}async function Ze(e,t,n=!1){let{objects:r,format:s}=await Ye(e),o=n?t:join(t,".git");await li(
e,t,o,{format:s,isBare:n}),vt.set(t,{objects:join(o,"objects"),format:s}),await writeFile(join(o,"objects/info/alternate\
s"),ui(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(o,"shallow")),await fi(e,r,join(o,"conf\
ig"))}var Xn=new Map;async function li(e,t,n,{format:r,isBare:s}){await mkdir(t,{recursive:!0});let o=`${(await stat(t)).
dev} ${r} ${s}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=Xn.get(o);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...s?["--bare"]:[]];await p(e,["init",...c,t]),Xn.set(o,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function ui(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var Qe=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),qn="promisor";function Rt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function fi(e,t,n){if(!Rt(t))return;let s=await Z(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),o=s.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(o===
void 0)return;let{subsection:i}=Pe(o.name),a=s.flatMap(({name:l,value:u=""})=>{let{subsection:m,key:f}=Pe(l);return m===
i?[{name:`remote.${qn}.${f}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:qn};await appendFile(n,Q([d,c,...a]))}async function $t(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await p(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var xe={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},mi="PACK",Ot=12,Zn=6,Qn=7,pi=[1,2,3,4],gi=64,yi=2**20,
hi=2**20;async function er(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,yi),Math.max(0,r-l)),{buffer:g,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=g.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ot);if(i.length<
Ot||i.toString("latin1",0,4)!==mi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>xe.objects)throw new Error(
`it holds ${a} objects, at most ${xe.objects} are read`);let d=t+Ot,c=0;for(let l=0;l<a;l+=1){l%100===0&&Kn();let{type:u,
size:m,length:f}=Si(await o(d,gi),n);Yn(m);let{contents:g,packed:y}=await wi(o,d+f,m,r),h=u===Zn||u===Qn?bi(g):0;if(Yn(h),
c+=m+h,c>xe.unpacked_bytes)throw new Error(`it unpacks to more than ${xe.unpacked_bytes} bytes`);d+=f+y}}function Yn(e){
if(e>xe.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${xe.object_bytes} are read`)}var Ae=()=>new Error(
"its pack is damaged or cut");function et(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Ae()}function Si(e,t){let[n]=e;if(n===void 0)throw Ae();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:et(e,1,s,16);if(r===Qn)return{type:r,size:o,length:i+t};if(r===Zn)return{
type:r,size:o,length:et(e,i).end};if(!pi.includes(r))throw Ae();return{type:r,size:o,length:i}}var bi=e=>et(e,et(e,0).end).
value;async function wi(e,t,n,r){let s=Math.min(Math.max(n+1,64),hi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Ae();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Ae()}}}var Te={added_paths:1e6,levels:1e3,bytes:2**28},tr=new Map;async function rr(e,{before:t,after:n,added:r},s){let o=tr.get(
e)??new Map;tr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await nr(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await nr(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>xi(u,i,o)),l=Te.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:m}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${Te.added_paths} paths`);if(m>Te.levels)
throw new Error(`it holds more than ${Te.levels} folders inside each other`)}}function xi(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function nr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await we(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>Te.bytes)throw new Error(`its \
folders have more than ${Te.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[m="",f,g]=d.toString("utf8",l,u-1).split(" ");if(f!=="tree")throw new Error(`the tree ${m} is missing`);let y=u+
Number(g);n.has(m)||n.set(m,Ti(d.subarray(u,y),m.length/2)),c.push(m),l=y+1}return c}function Ti(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var Pt="refs/somas/";async function sr(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function or(e,t,n,r){let{objects:s}=await Ye(e);await sr(s,async o=>{await Ze(
e,o,!0);let i=new Map([...r].map(([a,d])=>[Pt+a,d]));await writeFile(join(o,"packed-refs"),Qe(i)),await p(o,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}var I={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,
small_bytes:1e7,small_seconds:30,seconds:120};async function ir(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();
if(s>I.bytes)throw new Error(`it has ${s} bytes, at most ${I.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=I;
return await zn(s<o?i:a,()=>ki(e,r,n))}finally{await r.close()}}async function ki(e,t,n){let{objects:r,format:s}=await Ye(
e),o=await Ei(t,s),i=_i(o,n),a=await $t(e,o.prerequisites),d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)
throw new Error(`its prerequisite ${d} is no commit of the repository`);return await er(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),sr(r,async c=>{let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},u=Rt(r)?"--fsck-objects":"--strict";await p(e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let m=join(c,"pack"),f=await readdir(m),g=await vi(m,f,s),y=[...i.values()],h=await $t(e,[...y,...g],l),T=[...i].filter(
(k,b)=>h[b]?.type==="commit");Ri(h.slice(y.length));let R=g.filter((k,b)=>h[y.length+b]?.type==="tree"),w={before:o.prerequisites,
after:T.map(([,k])=>k),added:R};await rr(e,w,l),await mkdir(join(r,"pack"),{recursive:!0});let E=k=>Number(k.endsWith(".\
idx"));for(let k of f.sort((b,X)=>E(b)-E(X)))await rename(join(m,k),join(r,"pack",k));return new Map(T)})}async function Ei(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(I.header_bytes),0,I.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${I.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:g}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(g??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function _i({refs:e},t){let n=I.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(Pt.length);return s.startsWith(Pt)&&r(i)?[[i,o]]:[]}))}async function vi(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function Ri(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>I.commits)throw new Error(`it holds ${t.length} commits, at most ${I.commits} are read`);let n=t.find(
({size:r})=>r>I.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${I.commit_bytes}\
 are read`)}var ee=async(e,t)=>Le(await p(e,t)),Le=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var $i=["text","binary","union"],Oi="* !merge",Pi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",Ai=1e6;
async function cr(e,t,n){let r=await Li(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var ar=new Map;async function Li(e,t){let n=ar.get(e);if(n?.commit===t)return n.rules;let s=n!==void 0&&await ji(e,n.commit,t)?n.rules:
await Mi(e,t);return ar.set(e,{commit:t,rules:s}),s}async function ji(e,t,n){return await p(e,["diff-tree","-r","--name-\
only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Mi(e,t){let n=await p(e,["ls-tr\
ee","-r","-z","--full-tree",t]),r=Le(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(
o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Oi];for(let{object:o,
folder:i}of r){let a=await p(e,["cat-file","blob",o]);a.length<=Ai&&s.push(...a.split(/\r?\n/).flatMap(d=>Ni(d,i)))}return`${[
...s,Pi].join(`
`)}
`}function Ni(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(Ii),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??dr(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${dr(l)}${c}${d}"`,...o].join(" ")]}var dr=e=>e.replace(/["\\]/g,"\\$&");
function Ii(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||$i.includes(t)?e:"merge"}var Ci=["-c","merge.default=text","-c","merge.renormalize=false"];async function Fi(e,t,n){let r=[...Ci,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await cr(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(s){
if(!(s instanceof D)||s.exitCode!==1)throw s;let[,...o]=Le(s.stdout);return{conflicts:o}}}var de=(e,t,n,r,s)=>p(e,["comm\
it-tree",t,...n.flatMap(o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});
async function ke(e,t,n){if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
D&&r.exitCode===1)return!1;throw r}}async function lr(e,t,n,r){if(await ke(e,t,n))return{commit:t};if(await ke(e,n,t))return{
commit:n};let s=await Fi(e,t,n);return"conflicts"in s?s:{commit:await de(e,s.tree,[t,n],r)}}var tt={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},C=e=>tt[e].done;function nt(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function S(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var fr=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,rt="not_started.json",At="results.json",mr="result.\
bundle",te={bytes:5e6,entries:1e4,depth:64},Lt=new Map([[At,te.bytes],[rt,te.bytes],[mr,I.bytes]]);async function Di(e,t,n,r){
let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=fn(yr(join(o,At))),i.length>te.entries)throw new Error(
`${At} holds ${i.length} results, at most ${te.entries} are read`);let d=i.length>0?void 0:zi(join(o,rt));if(d!==void 0)
return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${gr(d)}`;for(let l of r.tasks)s.set(l,{verdict:"\
runner_error",reason:c,seconds:0});return{claims:s}}let a=await Ui(e,join(o,mr),r.tasks);for(let d of r.tasks){let c=i.find(
({task_id:f})=>f===d),l=c&&Bi(c);if(l===void 0)continue;let u=a.commits.get(d),m=u===void 0&&c?.commit===void 0&&a.error===
void 0;if(u!==void 0&&await ke(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!C(l.verdict)||m)s.set(d,l);else{let f=a.
error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`\
its bundle ${f}`})}}return{claims:s}}async function pr(e,t,n,r){let s=new Map,o=new Set;for(let i of n){let{claims:a,notStarted:d}=await Di(
e,t,r,i);if(d!==void 0)return{commits:s,notDone:o,notStarted:`${i.id} did not start: ${d}`};for(let c of i.tasks){let l=a.
get(c);l===void 0||!C(l.verdict)?o.add(c):l.commit!==void 0&&s.set(c,l.commit)}}return{commits:s,notDone:o}}async function Ui(e,t,n){
if(!hr(t))return{commits:new Map};try{return{commits:await ir(e,t,n)}}catch(r){return{commits:new Map,error:gr(r)}}}var gr=e=>S(
e instanceof D?e.stderr:e instanceof Error?e.message:String(e),150);function Bi({verdict:e,reason:t,seconds:n,setup_seconds:r,
attempts:s,runner:o,leg:i,usage:a}){if(!Gi(e))return;let d=Je.find(c=>c===o);return{verdict:e,reason:S(ze(t)),seconds:0,
...ur({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...Wi(i),...z(a)&&{usage:ur({cost_usd:a.cost_usd,tokens:a.
tokens,turns:a.turns})}}}var Gi=e=>typeof e=="string"&&Object.hasOwn(tt,e),Hi=1e15,ur=e=>Object.fromEntries(Object.entries(
e).flatMap(([t,n])=>G(n)&&n<=Hi?[[t,n]]:[]));function Wi(e){let t=z(e)?ze(e.started):"";return Number.isNaN(Date.parse(t))?
{}:{started:new Date(t).toISOString()}}function zi(e){let t=yr(e);return z(t)&&typeof t.reason=="string"?S(t.reason):void 0}
function yr(e){if(!hr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>te.bytes)throw new Error(`${n} has ${t} byte\
s, at most ${te.bytes} are read`);let r=readFileSync(e,"utf8");if(un(r)>te.depth)throw new Error(`${n} holds more than ${te.
depth} values inside each other`);return J(r)}var hr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var Sr=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});function O(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var Ki=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=Ki?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var br=e=>lstatSync(e,{throwIfNoEntry:!1}),F=e=>br(e)?.isDirectory()??!1;function A(e){F(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function K(e){return br(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function je(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&je(join(e,t.name))}catch{}}function ne(e){let t=Me(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,s="";function o(i){let a="",d=0;for(let l of s.matchAll(
n)){if(l.index>=i)break;a+=`${s.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=s.slice(d,c),s=
s.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(s+=i,o(Math.max(0,s.length-r+1))),rest:()=>o(s.length)}}function Me(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let s=[r,JSON.stringify(r).slice(1,-1)];return r.
length<Vi?s:[...s,Ji(r),...Xi(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,s)=>s.length-r.length)}var Vi=8,
Ji=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function Xi(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),s=Math.floor((n+t.length)*8/6),o=r.slice(Math.ceil(n*8/6),
s);return[o,o.replaceAll("+","-").replaceAll("/","_")]})}var jt=(e,t)=>join(e,"logs",`${t}.log`),qi=25e6,wr=1e6;function st(e,t,n){mkdirSync(dirname(e),{recursive:!0});let r=mkdtempSync(
`${e}-`),s=ne(n).text;for(let i of["results.json","not_started.json",...t.map(a=>jt("",a))]){let a=Zi(join(e,i));a===void 0||
!F(dirname(join(e,i)))||(mkdirSync(dirname(join(r,i)),{recursive:!0}),writeFileSync(join(r,i),s(a)))}let o=join(e,"resul\
t.bundle");Yi(o)&&!Qi(o,n)&&renameSync(o,join(r,"result.bundle")),je(e),rmSync(e,{recursive:!0,force:!0}),renameSync(r,e)}
var Yi=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;function Zi(e){return xr(e,(n,r)=>{if(r>qi)return;let s=Buffer.
alloc(r);return s.subarray(0,readSync(n,s,0,r,0))})?.toString()}function Qi(e,t){let n=Me(t).map(o=>Buffer.from(o)),r=Math.
max(0,...n.map(({length:o})=>o));return xr(e,(o,i)=>{let a=Buffer.alloc(wr+r);for(let d=0;d<i&&n.length>0;d+=wr){let c=a.
subarray(0,readSync(o,a,0,a.length,d));if(n.some(l=>c.includes(l)))return!0}return!1})??!0}function xr(e,t){let n;try{n=
openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|constants.O_NOFOLLOW)}catch{return}try{let r=fstatSync(n);return r.isFile()?
t(n,r.size):void 0}finally{closeSync(n)}}var ea=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
ta=["local","worktree","command"];async function Tr(e,t){let s=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),o=[];for(let i=0;i+1<s.length;i+=2){let[a="",d=""]=s.slice(i,i+2),
c=_t(d);!ta.includes(a)&&ea.test(c.name)&&o.push(c)}return Q(o)}var kr=40,na=1e3;function Er(e,{limit:t=2e7,redact:n=ne([])}={}){let r=openSync(e,"w"),s=new StringDecoder("utf8"),o=new Mt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(m){try{writeSync(r,m)}catch(f){c||a.push(`[the log could \
not be written: ${f}]`),c=!0}}function u(m){if(m==="")return;let f=Buffer.from(m),g=f.subarray(0,i);g.length>0&&l(g),i-=
g.length,o.add(f.subarray(g.length));let y=(d+m).split(/\r?\n/).map(h=>h.slice(0,na));d=y.pop()??"",a=[...a,...y].slice(
-kr)}return{write:m=>u(n.piece(s.write(Buffer.from(m)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-kr)),close:()=>{
u(n.rest()),o.dropped>0&&l(Buffer.from(`
[${o.dropped} bytes of output are left out here]
`)),l(o.read()),closeSync(r)}}}var Mt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,s=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+s),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};var ce=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ra=e=>sa(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),sa=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function oa(e){let t=new Map,n=new Map;for(let r of e){let s=ra(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function _r(e,t){let n=e.split(`
`),r=Nt(e),s=ce(t),o=r.find(({text:d})=>ce(d)===s)??oa(r).get(t.toLowerCase())??r.find(({text:d})=>ce(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var ia=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Nt(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=aa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&c!==void 0){let f=n.
slice(c,i).map(g=>g.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:c+1})}else m===void 0&&a.trim()!==
""&&(c!==void 0||!ia.test(a))&&(o=c??i)}}return t}function aa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Rr=e=>[Se(e),"."],da=4e5;function $r(e,t,n,r,s=da){let o=[],i=[],a=new Set,d=s;for(let c of new Set([...n,...r])){let l=la(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}o.push({source:c,...l,...ca(
d,l.text),file:ma(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:o,missing:i}}function ot(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var Or=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function ca(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),s=t.length-r.length,o=`[Cut here: ${s} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${o}
`,cut:s}}function la(e,t,n){let r=u=>{for(let m of t){let f=fa(e,join(m,u));if(f!==void 0)return f}},s=r(n);if(s!==void 0)
return vr(s,1,s.split(`
`).length);let[,o,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=o===void 0?void 0:r(o);if(a===void 0||o===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(o))return{missing:"only Mar\
kdown files have sections"};let d=_r(a,i);if(d!==void 0)return{heading:d.heading,...vr(d.text,d.first,d.last)};let c=new Set(
Nt(a).map(u=>ce(u.text)));c.delete("");let l=ua(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function ua(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(ce(e))),
s=xt(e,t),o=i=>i===s?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>o(a)-o(i))}var vr=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function fa(e,t){let n=O(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function ma(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),s=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[ce(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${s}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${s}`;return n.add(a.toLowerCase()),a}var pa=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
ga=/^(HTTPS?|NO|ALL)_PROXY$/i;function Pr(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(pa.test(r[0])||ga.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...be,...t}}var ya=/:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i,H=(e,t)=>S(e,t).split(/([ `|\\])/).map(n=>ya.test(n)?ha(n):n.replace(/[\\`*_[\]<>|#&~$]/g,
"\\$&")).join("");function W(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.length)),n="`".repeat(t+1);return`${n}\
text
${e.replace(/\n$/,"")}
${n}`}var it=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ha=e=>`\`${e}\``;var It=5e4,Sa=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function jr(e,t,n,r=[],s){return`${[`# Task ${e.id}: ${H(e.name)}`,it(e.description),...(e.texts??[]).flatMap(Ar),...wa(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(Ar)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...xa(e),"## Rules",Sa,...Ta(e),...ka(s),...Ea(t),..._a(n)].join(`

`)}
`}var Ar=({title:e,text:t})=>[`### ${H(e)}`,it(t)],ba=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function wa(e){let{also_stated:t=[],status:n,setup:r}=e,o=[...ba.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${H(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...o.length===0?[]:["### Also stated",o.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",W(r)]]}function xa(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Lr(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",it(n),...Lr(e)]}function Lr({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",W(e)]}
var Ta=({files:e})=>e.length===0?[]:["## Files it is expected to touch",W(e.map(t=>S(t)).join(`
`))];function ka({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",W(e.map(n=>S(n)).join(`
`)),W(t)]}function Ea({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:s,lines:[o,i],text:a})=>[
`### ${H(s)} (lines ${o} to ${i})`,W(a)]),r=t.map(({source:s,reason:o})=>`Missing: ${H(s)}: ${H(o)}.`);return["## Contex\
t",...n,...r]}function _a(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":W(va(r))])]}var va=e=>e.length<=It?e:`${e.slice(0,It)}
[Cut here: ${e.length-It} characters more are in the repository.]`;var Mr=200,Ct=5e5,Ee=e=>`${Se(e)}/tasks`,re=(e,t)=>`${Ee(e)}/${t}_result.md`,Nr=e=>re(e,"_all"),Ir="<!-- somas-result",Cr="\
-->",Ra=new RegExp(`(?:^|\\n\\n)${Ir}\\n((?:[\\w-]+: .*\\n)*)${Cr}\\n`,"g");function $a(e){let t=new Map,n=0;for(let{index:r,
0:s,1:o=""}of e.matchAll(Ra)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),
n=i}return t}function Ft(e,t,n){let r=e(re(t,n))??$a(e(Nr(t))??"").get(n);return r===void 0?void 0:Oa(r)}function Oa(e){let t=e.lastIndexOf(
`

${Ir}
`);return t!==-1&&e.endsWith(`
${Cr}
`)?e.slice(0,t+1):e}function Fr(e){let{changes:t,notes:n,output:r,report:s}=e,o=t.length-Mr,i=[...t.slice(0,Mr),...o>0?[
`and ${o} more`]:[]];return`${[`# Result of ${e.task_id}: ${H(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${H(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${H(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":W(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":W(r.map(Pa).join(`
`)),...s?.trim()?["## What the runner wrote",Aa(s.trim())]:[]].join(`

`)}
`}var Pa=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Aa=e=>e.length<=Ct?e:`${e.slice(0,Ct)}

Cut after ${Ct} characters.`;function Dr(e){let{task:t,workspace:n,folder:r,agentEnvironment:s={},setupEnvironment:o={}}=e,i=Pn(e.settings,t),a=w=>join(
r,w),d=(w,E)=>(writeFileSync(a(w),E),a(w)),l=i.context_files.split(",").map(w=>w.trim()).filter(w=>w!==""),u=$r(n,Rr(i.project_id),
t.context_requirements,l);ot(a("context"),u);let m=ja(e),f=t.depends_on.map(w=>{let E=m(w);return{task_id:w,...E!==void 0&&
{text:E}}});mkdirSync(a("dependencies"));for(let{task_id:w,text:E}of f)E!==void 0&&d(`dependencies/${w}.md`,E);let g=jr(
t,u,f,e.plan.texts,e.overlap),y=d("prompt.md",g),h=a("result.md"),T=a("report.json"),R=i.stall_minutes*60;return{...e,settings:i,
prompt:g,promptFile:y,context:u,resultFile:h,reportFile:T,environment:Pr(e.environment,{TASK_ID:t.id,TASK_NAME:S(t.name),
TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(w=>join(a("context"),w.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",Or(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:h,TASK_REPORT_FILE:T,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...La(i)}),agentEnvironment:s,setupEnvironment:o,
setupTime:{seconds:0},doneBefore:m(t.id)!==void 0,stall:R>0?{seconds:R,folders:[n,r]}:void 0,redact:ne(e.secrets).text}}
var La=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&{TASK_MAX_TURNS:`${n}`}});
function ja({workspace:e,resultsFolder:t,settings:n}){let r=s=>o=>{let i=O(s,o);return i===void 0?void 0:x(i)};return s=>Ft(
r(e),n.project_id,s)??(t===void 0?void 0:Ft(r(t),n.project_id,s))}function at(e,t){let[n,r]=[Ur(e,t),Ur(t,e)];return Br(n,r,"**",(s,o)=>Br([...s],[...o],"*",Ma))}function Ur(e,t){let n=Hr(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Gr)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Gr="\0";function Hr(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Gr:"*");return t===e?e:
Hr(t)}var Ma=(e,t)=>e===t||e==="?"||t==="?";function Br(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var Na=5;function v(e){let t=e.slice(0,Na).map(r=>S(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var Dt=1e7,Ut=1e3,Ia=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Dt/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${Ut} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],dt=e=>Ia.filter(t=>t.treatment===e),Qf=dt("protected").flatMap(({globs:e})=>e),zr=dt("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Kr(e){let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(
/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Vr(e,t,n){
let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(/\/(\*\*)?$/,""))),s=dt("left out").flatMap(({globs:i,marker:a,reason:d})=>i.
map(c=>({pattern:Kr(c),marker:a,reason:d}))),o=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of s){let l=a.
exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&!n(`${l}/${d}`))){o.set(l,{path:l,reason:c,files:(o.get(l)?.files??0)+
1});break}}return[...o.values()]}var Jr=({path:e,files:t,reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Ca=/\.env\.(example|sample|template|dist|schema)$/i,
Fa=[["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.l\
ock","Pipfile.lock","pdm.lock"]];function Bt(e,t){let n=dt("warning").flatMap(({globs:a})=>a.map(Kr)),r=e.filter(a=>!Ca.
test(a)&&n.some(d=>d.test(a))),s=new Set(t),o=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(Fa.find(m=>m.
includes(c))??[]).find(m=>m!==c&&s.has(d+m)&&!e.includes(d+m));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=Da(e,t);
return[...r.length>0?[`may hold a key: ${v(r)}`]:[],...o.length>0?[`lock files of two package managers: ${v(o)}`]:[],...i.
length>0?[`names differ only in case: ${v(i)}`]:[]]}function Da(e,t){let n=new Map,r=new Set(e.flatMap(Wr).map(o=>o.toLowerCase()));
for(let o of t.flatMap(Wr)){let i=o.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(o))}return[...n.values()].filter(
({size:o})=>o>1).map(o=>{let[i="",...a]=[...o].sort();return`${i} (and ${a.join(", ")})`})}var Wr=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var Ie=10,Ua=":(top,glob,icase).github/workflows/**",Ba=/^"?\.github\/workflows\//i;async function Xr(e,t,n,r=[]){let s=await Ga(
e,n);if(s.length>0)return{verdict:"protected_path",reason:`changes protected files: ${v(s)}`};let{tooLarge:o}=n;if(o.length>
0)return Ne(`GitHub takes no file over 100 MB, left out: ${v(o)}`);let i=await Ha(e,n);if(i.length>0)return Ne(`the runn\
er took back commits that were there before: ${v(i)}`);if(r.length>0)return Ne(r.join("; "));let{outside:a,files:d,isWiped:c}=await Yr(
e,t,n);if(c)return Ne(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>Ie&&a*
2>d)return Ne(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var Ne=e=>({verdict:"\
blocked",reason:e});async function qr(e,t,n){let{rewritten:r,differences:s,tree:o,bytes:i,paths:a}=n,d=[];for(let{path:f,
object:g}of s.filter(({mode:y})=>y==="120000")){let y=await p(e,["cat-file","-p",g]),h=posix.normalize(posix.join(posix.
dirname(f),y));(posix.isAbsolute(y)||h===".."||h.startsWith("../"))&&d.push(S(`${f} is a link out of the repository, to ${y}`))}
let{deleted:c,files:l}=await Yr(e,t,n);c>Ie&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=s.filter(({status:f})=>f===
"A").map(({path:f})=>f);if(Bt(u,[...u,...a]).length>0){let f=await ee(e,["ls-tree","-r","-z","--name-only",o]);d.push(...Bt(
u,f))}s.length>Ut&&d.push(`hands over ${s.length} files, more than a person reviews`);let m=s.filter(({object:f})=>(i.get(
f)??0)>Dt);return m.length>0&&d.push(`large files: ${v(m.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function Ga(e,{start:t,commit:n,parent:r,differences:s}){
if(r===t)return s.map(({path:i})=>i).filter(i=>Ba.test(i));let o=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return ee(e,[...o,"--",Ua])}async function Ha(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let s=await p(e,["merge-base",t,r]).catch(()=>{});if(s===void 0)return[];let o=(d,c)=>ee(e,["diff-tree","-r","-\
z","--no-renames","--name-only",d,c]),i=new Set(await o(s,n)),a=new Set(await o(t,n));return(await o(s,t)).filter(d=>a.has(
d)&&!i.has(d))}async function Yr(e,t,{start:n,tree:r,differences:s}){let o={deleted:0,outside:0,files:0,isWiped:!1};if(s.
filter(({status:h})=>h==="D").length<=Ie)return o;let a=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=h=>a.flatMap((T,R)=>R%2===0&&T===h?a[R+1]??[]:[]),c=new Map;for(let h of d(
"A"))c.set(posix.basename(h),(c.get(posix.basename(h))??0)+1);let l=d("D").filter(h=>{let T=c.get(posix.basename(h))??0;
return T>0&&c.set(posix.basename(h),T-1),T===0}),u=await ee(e,["ls-tree","-r","-z","--name-only",n]),m=l.filter(h=>!t.files.
some(T=>at(h,T))),f=new Set(m),g=d("A").length>Ie,y=f.size>Ie&&!g&&u.every(h=>f.has(h)||h.startsWith("."));return{deleted:l.
length,outside:m.length,files:u.length,isWiped:y}}var Wa=/key|token|secret|pass|auth|cred/i,za=/:\/\/[^/@\s]*:[^/@\s]+@/,Ka=8;async function Zr(e,t,n,r){let s=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(Wa.test(l)||za.test(u))&&u.length>=Ka).map(([l,u])=>({name:l,forms:Me([u]).map(m=>Buffer.from(
m))}));if(s.length===0)return[];let o=Math.max(...s.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:m,forms:f}of s)f.some(g=>u.includes(g))&&i.add(m);a=u.subarray(Math.max(0,
u.length-o+1))},c=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await we(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}async function Qr(e,t){let n=t.map(o=>`${o}
`).join(""),r=await Va(e,["cat-file","--batch"],n),s=[];for(let o=0;s.length<t.length;){let i=r.indexOf(`
`,o)+1,[,a]=/ blob (\d+)\n$/.exec(r.toString("utf8",o,i))??[],d=i+Number(a??0);s.push(a===void 0?void 0:r.subarray(i,d)),
o=a===void 0?i:d+1}return s}async function Va(e,t,n=""){let r=[];return await we(e,t,{input:n,onPiece:s=>r.push(s)}),Buffer.
concat(r)}var es=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
ts={least:100,most:1024};async function ns(e,t,n){let r=await Ja(e,t);if(r.length===0)return[];let s=rs(join(e,".git/lfs")),
o=[],i=[],a=[];for(let{path:d,oid:c}of r){let l=n&&join(n,c.slice(0,2),c.slice(2,4),c),u=l!==void 0&&existsSync(l),m=u?l:
await Xa(s,c);if(m===void 0)o.push(d);else if(qa(m))a.push(d);else{if(u)continue;l===void 0?i.push(d):Za(m,l)}}return[...o.
length>0?[`the content of files of git-lfs is nowhere: ${v(o)}`]:[],...a.length>0?[`the work changes pointers of git-lfs\
, not the files: ${v(a)}; let \`setup\` fetch them (git lfs pull)`]:[],...i.length>0?[`the content of files of git-lfs c\
annot leave this machine: ${v(i)}; run the task on one machine, or push them from it (git lfs push)`]:[]]}async function Ja(e,{
start:t,differences:n,bytes:r}){let{least:s,most:o}=ts,i=n.filter(({object:l,mode:u})=>{let m=r.get(l)??0;return u.startsWith(
"100")&&m>=s&&m<=o});if(i.length===0)return[];let a=await Qr(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},m)=>{
let[,f]=es.exec(`${a[m]??""}
`)??[];return f===void 0?[]:[{path:l,object:u,oid:f}]});if(d.length===0)return[];let c=await p(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function rs(e){return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?rs(n):t.isFile()?[n]:[]}):[]}async function Xa(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await Ya(n)===t)return n}function qa(e){let t=Buffer.alloc(ts.most),n=openSync(e,"r");try{return es.test(t.
toString("latin1",0,readSync(n,t)))}finally{closeSync(n)}}async function Ya(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function Za(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function ss(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let s=join(
n,"gitmodules");writeFileSync(s,r??"");let o=await ct(e,["--file",s]),i=await ct(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...o,...i])){let c=Qa(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:o.includes(d)};
a.push(await ed(l,join(n,`submodule-${a.length}`)))}return a}function os(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),A(join(e,n))}async function ct(e,t){return(await Z(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function Qa(e,t){let n=O(e,t),r=O(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(F(join(n,".git")))return join(n,".git");let[,s]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return s===void 0?void 0:O(r,relative(r,resolve(n,s)))}async function ed(e,t){let{workspace:n,start:r,path:s,gitFolder:o,
isListed:i}=e,a=td(o);if(a===void 0)return{path:s,isListed:i,warning:`the submodule ${s} has no commit: left out`};let d=await p(
n,["rev-parse","--verify","--quiet",`${r}:${s}`]).catch(()=>{}),c=await rd(e,t),l=[...nd(o),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await sd(c,a,l).catch(()=>!1),m={GIT_INDEX_FILE:join(t,"index")},f=["--git-dir",c,"--work-tree",join(n,s)],
g=[...f,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],y=await p(join(n,s),g,{env:m}).catch(()=>""),
h=[...f,"ls-files","--others","--exclude-standard"],T=await p(join(n,s),h,{env:m}).catch(()=>"")!=="",w=[u?"":await od(c,
a,l),y].filter(b=>b!=="").join(`
`),E=w!==""&&await id(n,r,s,w),k=i?(y!==""||T)&&`uncommitted changes inside of the submodule ${s} are not part of the wo\
rk`:`removed the submodule ${s}, which .gitmodules no longer names`;return{path:s,head:a,isListed:i,...E&&{patch:E},...!u&&
i&&{lost:`the submodule ${s} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...k&&
{warning:k}}}var Gt=/^[0-9a-f]{40,64}$/;function td(e){let t=(x(join(e,"HEAD"))??"").trim();if(Gt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return Gt.
test(r)?r:is(e).get(n)}function is(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function nd(e){let t=[...is(e)].filter(([s])=>/^refs\/(remotes|tags)\//.
test(s)),n=["refs/remotes","refs/tags"].flatMap(s=>as(join(e,s))),r=["FETCH_HEAD","shallow"].flatMap(s=>Array.from((x(join(
e,s))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([o])=>o));return[...new Set([...t.map(([,s])=>s),...n,...r])]}function as(e){
return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return as(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return Gt.test(n)?[n]:[]}):[]}async function rd({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let s=x(join(t,"shallow"));s!==void 0&&writeFileSync(join(r,"shallow"),s);let o=join(t,"index");return lstatSync(o,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(o,join(n,"index")),r}var ds=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),sd=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:ds(t,n)})==="",od=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:ds(t,n)}).catch(
()=>"");async function id(e,t,n,r){let s=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),o=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${s}	${o}
`});return de(e,i,[t],`Unpublished changes of the submodule ${n}`)}var le="objects",Ht="info",ad=["HEAD","refs","packed-refs"],se="modules",lt="lfs",dd="worktrees";function ls(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),cs(n,t,[le,se,lt]);for(let s of[le,se])existsSync(join(n,s))&&Ce(
join(n,s),join(t,s));function r(s){if(!F(t))throw new Error("the runner removed the copy of the repository");A(e),A(n);for(let a of readdirSync(
n))s.includes(a)?fs(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});cs(t,n,[le,se,...s]),!s.includes(se)&&existsSync(
join(t,se))&&Ce(join(t,se),join(n,se));let[o,i]=[join(t,le),join(n,le)];existsSync(i)&&!F(i)&&rmSync(i),rmSync(join(i,Ht),
{recursive:!0,force:!0}),existsSync(i)?Ce(join(o,Ht),join(i,Ht)):Ce(o,i)}return{restore:async s=>{us(e);let o=ld(e);r([le,
lt,se,...ad]);let{head:i,sideTips:a}=await fd(e,s),d=`${t}-read`;A(d);let c=await ss(e,s,d),l=c.flatMap(({patch:f})=>f??
[]),u=await Promise.all(o.map(f=>ud(e,f,d)));rmSync(d,{recursive:!0,force:!0}),r([le,lt]);let m=[...a,...l,...u.flatMap(
f=>f??[])];return{...i&&{head:i},sideTips:m,submodules:c}},repair:()=>r([lt])}}function us(e,t=""){for(let n of cd(join(
e,t))){let r=join(t,n.name);if(n.isDirectory())r!==".git"&&us(e,r);else{if(n.isFile()||!n.name.startsWith(".git"))continue;
(!n.isSymbolicLink()||r===".gitmodules")&&rmSync(join(e,r))}}}function cd(e){try{return readdirSync(e,{withFileTypes:!0})}catch{
return[]}}function fs(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(e))fs(join(e,n));else t.isFile()||
rmSync(e)}function ld(e){let t=join(e,".git",dd);return!F(join(e,".git"))||!F(t)?[]:readdirSync(t).flatMap(n=>{let r=(x(
join(t,n,"gitdir"))??"").trim(),s=r===""?void 0:O(e,relative(realpathSync(e),dirname(r))),o=(x(join(t,n,"HEAD"))??"").trim().
replace(/^ref: /,"");return s===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(o)?[]:[{name:n,path:s,head:o}]})}async function ud(e,t,n){
let{name:r,path:s,head:o}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git-dir",join(e,".git"),"--work-tree",s],d=zr.
map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--verify","--quiet",`${o}^{commit}`]);await p(
s,[...a,"read-tree",c],{env:i}),await p(s,[...a,"add","--all","--",":(top)",...d],{env:i});let l=await p(s,[...a,"write-\
tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await de(e,l,[c],`Uncommitted work of the workt\
ree ${r}`)}catch{return}}async function fd(e,t){let n=["rev-parse","HEAD^{commit}","--branches","--glob=refs/stas[h]"],[
r,...s]=(await p(e,n).catch(()=>"")).split(`
`);if(r&&s.every(a=>a===r))return{head:r,sideTips:[]};let o=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await p(e,[...o,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function cs(e,t,n){for(let r of readdirSync(e).filter(s=>!n.includes(s)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Ce(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,s]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Ce(r,s):pd(r,s)}}var md=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function pd(e,t){try{md.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function ms({verdict:e,retry_after_seconds:t},n,r,s=Math.random){if(e!=="rate_limited"||n>=4)return;let o=Math.min(600,30*
2**(n-1)),i=(t??o)*(1+s()/2);return i+60<=r?i:void 0}var ps=["succeeded","no_change","blocked","failed"];function gs(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=fe(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],s=(l,u,m)=>{let f=n[l]??void 0;if(f===
void 0||m(f))return f;r.push(S(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(f)}`))},o=s("status",`\
one of ${ps.join(", ")}`,yd),i=s("summary","text",Wt),a=s("no_change_reason","text",Wt)??(o==="no_change"?i:void 0),d=s(
"cost_usd","a number from 0",G),c=s("tokens","a number from 0",G);return{judged:gd(o,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?S(a):void 0,usage:nt({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function gd(e,t){if(e==="blocked")return{verdict:"blocked",reason:S(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:S(`the runner reports a failure: ${t}`)}}var Wt=e=>typeof e=="string",yd=e=>Wt(e)&&
ps.includes(e);var hd={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Ss=1e6,Bm=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],ut=String.raw`(?:\d+\.?\d*|\.\d+)`,ys=String.raw`${ut}\s*[A-Za-z]*|${ut}\s*[A-Za-z]+(?:\s*${ut}\s*[A-Za-z]+)+`,
Gm=new RegExp(String.raw`^\s*(?:~?\s*(${ys})(?:\s*(?:-|–|—|to)\s*(${ys}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Hm=new RegExp(String.raw`(${ut})\s*([a-z]*)`,"g");var Wm=`expected a time over 0 and at most ${Ss} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function bs(e,t){let[n,r]=hd[t];return{optimistic:hs(e*n),most_likely:e,pessimistic:Math.min(Ss,hs(e*r))}}var hs=e=>Number(e.toPrecision(6));var Sd="The plan file",ws={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:bs(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var xs=({id:e,description:t,texts:n=[]})=>e===ws.id&&t===ws.description&&!n.some(({title:r})=>r.startsWith(Sd));var zt="SOMAS_PROCESS";var Ts=(e,t)=>({mark:e,folder:t,before:new Set(Es())});function ks(e){for(let t=0;t<20;t++){let n=Es().filter(r=>!e.before.
has(r)&&bd(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function bd(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${zt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function Es(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function _s({seconds:e,folders:t},n){let r=Date.now(),s=Kt(),o=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(Kt()-
s)>wd&&([s,r]=[Kt(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await xd(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):o=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(o)}}}var wd=1e3,Kt=()=>Date.
now()-performance.now();async function xd(e){let t=0,n=[...e],r=async s=>{let o=await lstat(s).catch(()=>{});t=Math.max(
t,o?.ctimeMs??0)};for(let s=n.pop();s!==void 0;s=n.pop()){await r(s);for(let o of await readdir(s,{withFileTypes:!0}).catch(
()=>[])){let i=join(s,o.name);o.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var vs=3e3,Vt=new Map;function Rs(e){for(let[t,n]of Vt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&Jt(t,n)}function Jt(e,t){
$s(e,"SIGKILL"),ks(t)}function $s(e,t){try{process.kill(-e,t)}catch{}}async function j(e){if(Oe(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,s=randomUUID(),o=Ts(s,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[zt]:s},detached:!0,stdio:[t,"pipe","pipe"]});return await Td(i,o,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Td(e,t,n){return new Promise(r=>{let s=e.
pid,o=[],i=(m,f)=>{o.push(setTimeout(f,m))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=m=>{c?.end(),o.forEach(clearTimeout),
s!==void 0&&Vt.delete(s),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...m!==void 0&&{error:m}})};for(let m of["\
stdout","stderr"])e[m]?.on("data",f=>{c?.sign(),n.log.write(f),n.onOutput?.(m,f)});if(e.on("error",m=>l(m.message)),s===
void 0)return;Vt.set(s,t);let u=m=>{a=m,$s(s,"SIGTERM"),i(vs,()=>Jt(s,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=_s(n.stall,m=>u({timedOut:!1,stalledSeconds:m}))),e.on("exit",(m,f)=>{d={exitCode:m,signal:f},Jt(s,t),i(vs,l)}),
e.on("close",()=>l())})}var ue=class{#t;#n;#e=new StringDecoder("utf8");#s=[];#o=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,s]of n.entries())r>0&&this.#a(),this.#r.length+s.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+s}lines(){
return this.#a(),this.#d(),this.#s}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#s.push(t),this.#o+=
t.length),this.#o>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#o>this.#t;t++)this.#o-=this.#s[t]?.
length??0;this.#s.splice(0,t)}},V=({stdout:e})=>e.map(fe).filter(t=>t!==void 0);var kd=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Ed=3600;function M(e,t,n=""){let r=`${t}
${n}`,s=vd(r),o=kd.find(([,d])=>d.test(r))?.[0]??"runner_error",i=o==="quota_exhausted"&&s!==void 0&&s<=Ed?"rate_limited":
o,a=i==="rate_limited"&&s!==void 0&&{retry_after_seconds:s};return{verdict:i,reason:S(`${e}: ${t}`),...a}}var _d={ms:.001,
millis:.001,s:1,m:60,h:3600};function vd(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,s,o=r===void 0?"s":"ms"]=n;return Math.ceil(Number(s)*(_d[o.toLowerCase()]??
1))}var Os=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],Ps={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Rd=600;function As(e,t){let n=Ps[e],r=n.registry==="npm"?Pd(e,n):js([n],["-m",e]);return Ms(`${e}-${n.version}`,r,t)}
function Ls(e,t){let n=e.map(({name:r,version:s})=>`${r}-${s}`).join("-");return Ms(n,js(e,[],["--system-site-packages"]),
t)}var $d=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Od=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Pd=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...$d,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function js(e,t,n=[]){let r=o=>join(o,
"bin","python"),s=e.map(({name:o,version:i})=>`${o}==${i}`);return{names:e.map(({name:o,version:i})=>`${o} ${i}`).join("\
 and "),steps:o=>[["python3","-m","venv",...n,o],[r(o),...Od,...s]],argv:o=>[r(o),...t]}}var Xt=new Map;async function Ms(e,t,n){
let{names:r}=t,s=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),o=t.argv(s);if(!existsSync(o[0])){
let i=Xt.get(s)??Ad(s,t,n);Xt.set(s,i);let a=await i.finally(()=>Xt.delete(s));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return existsSync(o[0])?{argv:o}:{failure:`${r} was installed without its program`}}async function Ad(e,{
names:t,steps:n},{environment:r,log:s,timeoutSeconds:o}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),s.
write(`[installing ${t}]
`);let a=Math.min(Rd,o);for(let d of n(i)){let c=await j({argv:d,cwd:i,environment:r,log:s,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${Ld(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function Ld({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var Fe={exitCode:0,signal:null,timedOut:!1},oe=e=>({end:Fe,judged:{verdict:"runner_error",reason:e}});var jd=8e6,Md=64e3,L=(e,t)=>t?[e,t]:[],U=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await As(e.name,t);if("failure"in r)return oe(r.failure);for(let f of["budget_usd","max_turns"])
(t.settings[f]??0)>0&&!e.limits.includes(f)&&t.log.write(`[${e.name} has no option for ${f}: nothing keeps to it]
`);let s=new ue(jd,f=>!e.ignore?.(f)),o=new ue(Md),{args:i,environment:a,stdin:d}=e.call(t,Nd(e,t)),c=await j({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(f,g)=>(f==="stdout"?s:o).add(g)});e.tidy?.(t.workspace);let l={stdout:s.
lines(),stderr:o.lines()},u=e.read(l,c.exitCode),m=x(t.resultFile);return{end:c,judged:u?.failure??Id(e,c,u,l),report:m?.
trim()&&m||u?.answer||void 0,usage:u?.usage}}});function Nd({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function Id({name:e},{exitCode:t},n,{stdout:r,stderr:s}){
if(t!==null){if(t!==0){let o=s.at(-1)??r.at(-1)??"it printed nothing";return M(e,`exit code ${t}: ${o}`,s.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var Cd=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,Fd={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...Cd.trim().split(/\s+/),...L(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
s=>Is.test(s)),r=t.findLastIndex(s=>/^litellm\.\w+/.test(s));return r>n?{failure:M("aider",t.slice(r,r+3).join(" ")),usage:Ns(
e)}:n<0?void 0:{usage:Ns(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Is=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
Dd={k:1e3,M:1e6};function Ns({stdout:e}){let t=e.map(o=>Is.exec(o)).filter(o=>o!==null);if(t.length===0)return;let n=(o="\
0",i="")=>Number(o)*(Dd[i]??1),r=0;for(let[,o,i,a,d]of t)r+=n(o,i)+n(a,d);let s=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...s&&{cost_usd:Number(s)}}}var Cs=U(Fd);var ft={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:Fe,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var Ud="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",Bd=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${Ud}`,Gd={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...Bd.split(" "),...L("--model",e.TASK_MODEL),...L("--max-turns",e.TASK_MAX_TURNS),...L("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=V(e),n=t.findLast(({type:r})=>r==="result");return n&&{...Wd(n),failure:zd(
n,t)}}},Hd=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function Wd(e){let t=_(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=$(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:P(e,"total_cost_usd"),tokens:Hd.reduce((s,o)=>s+P(t,o),0),turns:P(
e,"num_turns")}}}function zd(e,t){let{subtype:n,is_error:r,errors:s,stop_reason:o,api_error_status:i="",api_error_type:a=""}=e,
d=$(e,"result")??(Array.isArray(s)?s.join("; "):String(n));if(o==="refusal")return{verdict:"blocked",reason:S(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:S(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return M("claude",d,l)}if(P(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Fs=U(Gd);var Kd="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",Vd="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",Jd={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...Kd.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...Vd.split(" "),...L(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...L("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let s=t.filter(({type:d})=>d==="item.completed").map(d=>_(d,"item")).findLast(({type:d})=>d===
"agent_message"),o=_(n,"usage"),i=P(o,"input_tokens")+P(o,"output_tokens"),a=Xd($(_(n,"error"),"message"));return{answer:s&&
$(s,"text"),failure:n.type==="turn.failed"?M("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},Xd=(e="the turn failed")=>$(
_(fe(e)??{},"error"),"message")??e,Ds=U(Jd);var qt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=K(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await j({...e,argv:ge(t),cwd:e.workspace})}}};var qd="--output-format json --no-color --disable-client-telemetry",Yd={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...qd.
split(" "),...L("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,..._(
d,"data")})),s=r.findLast(({type:d})=>d==="session.error"),o=r.findLast(d=>d.type==="assistant.message"&&$(d,"content")!==
void 0),i=s&&($(s,"message")??"no reason is given"),a=i!==void 0&&P(n,"exitCode")>0;return{answer:o&&$(o,"content"),failure:a?
M("copilot",i,JSON.stringify(s)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},Us=U(Yd);var Bs={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Ve(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=Zd(n.argv,e),
s={...e.environment,...e.agentEnvironment};return{end:await j({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:s})}}catch(t){
return oe(S(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function Zd([e,...t],{environment:n}){let r=s=>s.
replace(bt,(o,i)=>n[Ke[i]??""]??"");return[r(e),...t.map(r)]}var Qd=53,ec={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...L("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:tc(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=V(e),r=n.findLast(({type:l})=>l==="result"),
s=t===Qd?nc(e):void 0;if(r===void 0)return s&&{failure:s};let o=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
o+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=P(_(r,"stats"),"total_tokens"),d=$(_(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:M("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:s??c,usage:a>0?{tokens:a}:void 0}}};function tc(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var nc=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Gs=U(
ec);var rc={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...L("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=V(e),n=t.findLast(({type:o})=>o===
"error"),r=t.filter(({type:o})=>o==="step_finish").map(o=>_(o,"part"));if(n===void 0&&r.length===0)return;let s=t.findLast(
({type:o})=>o==="text");return{answer:s&&$(_(s,"part"),"text"),failure:n&&sc(_(n,"error")),usage:r.length>0?oc(r):void 0}}};
function sc(e){let t=_(e,"data"),{statusCode:n="",responseBody:r=""}=t,s=$(_(t,"responseHeaders"),"retry-after"),o=$(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${s?`retry-after: ${s}`:""}`;return M("opencode",o,i)}function oc(e){let t=s=>e.
reduce((o,i)=>o+s(i),0),n=t(s=>P(s,"cost")),r=t(s=>P(_(s,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Hs=U(rc);var Zt="somas/core/runner.py",ic="Task execution placeholder.",Qt={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>O(
t,Zt)===void 0?`the repository has no ${Zt}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:s}=e;if(!/^project-\d+$/.
test(n.project_id))return Yt(`it wants a project id like project-123, not ${n.project_id}`);let o=`${Ee(n.project_id)}/.${t.
id}`,i=uc(r,o);if(i===void 0)return Yt(`${o} leads out of the repository`);try{ot(join(i,"context"),s);let a=t.output??`${o}\
/output.md`,d=s.slices.map(({file:m})=>`${o}/context/${m}`),c=await ac(e,cc(e,d,a));if("failure"in c)return Yt(c.failure);
let l=O(r,a),u=lc(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function ac(e,t){let n=new ue(1e4),r=i=>j({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
s=await r(["python3"]);if(s.exitCode===0||!n.lines().some(i=>dc.test(i)))return s;let o=await Ls(Os,e);return"failure"in
o?o:r(o.argv)}var dc=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function cc({task:e,settings:t},n,r){
let s={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},o=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[Zt,...Object.entries(s).flatMap(o)]}function lc(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(ic)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var Yt=e=>oe(`the SOMAS runner cannot run: ${e}`);function uc(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(O(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var fc={command:qt,somas:Qt,brief:ft,claude:Fs,codex:Ds,copilot:Us,gemini:Gs,aider:Cs,opencode:Hs,custom:Bs};function Ws(e,t,n){
return xs(e)?ft:n!=="auto"?fc[n]:[qt,Qt].find(r=>r.findObstacle(e,t)===void 0)??ft}async function mt(e,t,n){let r=performance.now(),s={...e.environment,...e.setupEnvironment};for(let[o,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${o}]
`);let c=ge(mc(e,t,i)),l=await j({...e,argv:c,cwd:t,environment:s,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=pc(`the setup of the ${o}`,l)??await gc(e,t,o);if(u!==void 0)return u}}function mc({folder:e,setupSteps:t},n,r){
let s=r.trim()===Sn&&t!==void 0,o=s?void 0:O(n,r);if(o!==void 0&&statSync(o).isFile())return o;let i=K(join(e,"setup.sh"));
return writeFileSync(i,s?t:`${r}
`),i}function pc(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:s,error:o}){return s!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${s} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${o??`ended with exit code ${t??n}`}, see the log`}}async function gc({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var zs="refs/somas/imported";async function Ks(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${zs}
mark :1
`,`committer ${be.GIT_COMMITTER_NAME} <${be.GIT_COMMITTER_EMAIL}> ${o} +0000
`,Vs(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(yc),`
get-mark :1
`,`reset ${zs}
from ${"0".repeat(i.length)}

`];return p(e,["fast-import","--quiet","--force"],{input:d.join("")})}function yc(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Vs(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Vs=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Js=100*2**20;async function Xs(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),s=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),o=n.flatMap((a,d)=>{let c=s[d]??0;return c>Js?[{...a,bytes:c}]:[]}),i=o.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return o.length>0&&await p(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:o.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,s[d]??0]))}}async function qs(e,t){let n=[`--filter=\
blob:limit=${Js+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Ys=10;async function Zs(e,t=[],n=[]){let r=await Sc(e,new Set(n.map(({path:u})=>u))),s=Vr(r.untracked,t,u=>existsSync(
join(e,u))),o=s.length===0?[]:await hc(e,s.map(({path:u})=>u)),i=s.filter(({path:u})=>!o.some(m=>m===u||m.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await Qs(
e,d).catch(u=>Tc(e,d,u)),l=n.map(({path:u,head:m,isListed:f})=>f&&m!==void 0?`160000 ${m}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(Jr).map(u=>S(u)),...c]}}var hc=(e,t)=>ee(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Sc(e,t){let n=new Set,r=[],s=[],o=[];for(let a=0;a<=Ys;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await ee(e,a===0?[...d,"--cached"]:d),l=c.flatMap(f=>f.startsWith(en)?[f.slice(
en.length)]:[]);a===0&&(s=c.filter(f=>!f.startsWith(en)).map(f=>f.slice(2)));let u=f=>[...n,...t].some(g=>bc(f,g)),m=wc(
e,l).filter(f=>!u(f));for(let f of m)u(f)||(a<Ys&&xc(join(e,f,".git"))?(rmSync(join(e,f,".git"),{recursive:!0,force:!0}),
r.push(f)):n.add(f));if(o=l.filter(f=>!u(f)),!m.some(f=>r.includes(f)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:s,untracked:o,leftOut:[...n],warnings:i.map(a=>S(a))}}var en="? ",bc=(e,t)=>e===t||e.startsWith(
`${t}/`);function wc(e,t){let n=new Set;for(let r of t)for(let s=r.lastIndexOf("/");s>0;s=r.lastIndexOf("/",s-1)){let o=r.
slice(0,s);if(n.has(o))break;n.add(o)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var xc=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function Qs(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(s=>`${s}\0`).join("");await p(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof D)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${S(r.stderr)}`]}}async function Tc(e,t,n){if(!(n instanceof D))throw n;let r=join(e,".g\
it/info/attributes"),s=existsSync(r)?readFileSync(r,"utf8"):void 0;A(dirname(r));try{writeFileSync(r,`${s??""}
* -filter -working-tree-encoding
`);let o=await Qs(e,t);return[S(`saved without the filters of .gitattributes: ${n.stderr}`),...o]}finally{s===void 0?rmSync(
r):writeFileSync(r,s)}}async function tn(e,t,n,{ownFile:r,named:s,submodules:o}){await ro(e);let i=await Zs(e,s,o),a=await eo(e,t),{tooLarge:d,
bytes:c}=await Xs(e,a),l=({path:b})=>b===r||b.startsWith(`${r}/`),u=async()=>(await eo(e,t)).filter(b=>!l(b)),m=d.length===
0?a.filter(b=>!l(b)):await u(),f=[...i.warnings],g=m.filter(({path:b})=>kc.test(b));if(g.length>0&&(await Ec(e,t,r),m=await u(),
f.push(`changes of other tasks' result files are left out: ${v(g.map(({path:b})=>b))}`)),m.some(({path:b})=>b===".gitmod\
ules")){let b=await vc(e);b.length>0&&(m=await u(),f.push(S(`removed the submodule ${v(b)}, which .gitmodules no longer \
names`)))}let y=await p(e,["write-tree"]),h=n!==void 0&&await ke(e,n,t).catch(()=>!1),R=h&&n!==t&&!await _c(e,`${t}..${n}`,
i.leftOut)?n:t,w=await de(e,y,[R],"Work of a runner, not yet judged"),E=n!==void 0&&!h&&{rewritten:n},{paths:k}=i;return{
start:t,commit:w,tree:y,parent:R,...E,differences:m,tooLarge:d,bytes:c,paths:k,warnings:f}}var kc=new RegExp(`^"?${Ee("[\
^/]+").replace(".","\\.")}/`,"i");async function eo(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",s="",o="",i="",a="",d=""])=>({
status:a,path:d,mode:s,object:i,before:{mode:r,object:o}}))}async function Ec(e,t,n){let r=[`:(top,glob,icase)${Ee("*")}\
/**`,`:(exclude,top,literal)${n}`];await p(e,["reset","--quiet",t,"--",...r])}async function _c(e,t,n){if(await qs(e,t))
return!0;if(n.length===0)return!1;let r=n.map(s=>`:(top,literal)${s}`);return await p(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function vc(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await ct(e,["--blob",":.gitmodules"]),s=n.filter(i=>!r.includes(
i)),o=s.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return s.length>0&&await p(e,["update-index","-z","--index-info"],{input:o.
join("")}),s}var no=(e,{tree:t,parent:n},r,s)=>Ks(e,{tree:t,parents:[n],message:s,changes:[r]});async function _e(e,t){await ro(
e);try{await to(e,t)}catch{je(e),await to(e,t)}}async function to(e,t){await p(e,["checkout","--quiet","--force","--deta\
ch",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await p(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function ro(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Rc=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),so=(e,t,n=`${t}s`)=>`${Rc(e)} ${e===1?t:n}`;var $c={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function nn(e){let{end:t,
judged:n,objection:r,changes:s,delivered:o,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=Oc(t)??n??Pc(t)??
r;if(l!==void 0)return l;let u=s===0&&!o,m=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!m)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let f=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[Lc(e),f,...d].join("; ")}}function Oc({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Pc({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:$c[e];if(n!==void 0)return n;let r=e===null?t:Ac.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var Ac=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function Lc({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${so(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var jc=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],oo="somas.upstream";async function io(e,t,n,r=[]){
if(await Mc(e,t),r.length>0&&await Nc(join(t,".git"),r),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,
".gitmodules"))){let s=await Uc(e,t,n);await appendFile(join(t,".git/config"),Q(s))}}async function Mc(e,t){await Ze(e,t),await appendFile(join(t,".git/config"),Q(jc)),await Dc(e,join(t,".git"))}async function Nc(e,t){
await appendFile(join(e,"config"),Q([{name:"core.sparseCheckout",value:"true"}])),await mkdir(join(e,"info"),{recursive:!0}),
await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var rn=["refs/tags","refs/remotes","refs/heads"],Ic="--format=%(objectname) %(refname)";function Cc(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=o=>{let i=join(t,o);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||rn.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(o=>rn.some(i=>o.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var Fc="refs/remotes/origin/";async function Dc(e,t){let n=Cc(e)??await p(e,["for-each-ref",Ic,...rn]),r=new Map;for(let s of n.
split(`
`)){let[o="",i=""]=s.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,Fc),o)}await writeFile(join(t,"packed-refs"),Qe(
r))}async function Uc(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],s=await Z(e,["--local",...r]),o=await Z(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await Z(e,["--local","--get-regexp",`^(${oo}|remote\\.origin\\.url)$`]),a=u=>i.find(
m=>m.name===u)?.value,d=a(oo)??a("remote.origin.url")??e,c=o.flatMap(({name:u,value:m=""})=>/^\.\.?\//.test(m)?[{name:u,
value:Bc(d,m)}]:[]),l=new Set(s.map(({name:u})=>u));return[...s,...c.filter(({name:u})=>!l.has(u))]}function Bc(e,t){let n=e.
replace(/\/$/,""),r=t,s="/";for(;;)if(r.startsWith("../")){let o=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));s=n[o]===
":"?":":"/",n=n.slice(0,Math.max(o,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${s}${r}`.replace(
/\/$/,"")}var Gc=200;function ao(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(S(t,Gc))}`}async function co(e,t,n,r){let{workspace:s,folder:o,log:i}=e,a=performance.now(),d=join(o,"verify");
await rm(d,{recursive:!0,force:!0}),await io(s,d,n,[re("*","*")]);let c=K(join(o,"verify.sh"));await writeFile(c,`${t}
`),i.write(`
[verify]
`);let l=await mt(e,d,r);if(l!==void 0)return i.write(`${l.reason}
`),{state:"unprepared",details:`: ${l.reason}`};let u=Math.max(1,r-(performance.now()-a)/1e3),m={...e.environment,...e.setupEnvironment},
f=await j({argv:ge(c),cwd:d,environment:m,log:i,timeoutSeconds:u});return f.error!==void 0&&i.write(`${f.error}
`),f.timedOut?{state:"timeout",details:ao(i)}:f.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${f.
exitCode===null?`ended by ${f.signal??"an error"}`:`exit code ${f.exitCode}`}${ao(i)}`}}async function uo(e,t=Ws(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,s=e.start??await p(n,["rev-pars\
e","HEAD"]),o=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-o)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=fo(e,c),u=await Wc(e,t,s,c,Math.max(1,i()));d=nt(d,u.usage);for(let[f,g]of u.sideTips.
entries())a.set(`${l}-${f+1}`,g);let m=ms(u.verdict,c,i());if(m===void 0){let f=lo(e.setupTime.seconds),g=lo((performance.
now()-o)/1e3),y={runner:t.name,seconds:g,...f>0&&{setup_seconds:f}},h=await qc(e,u,y);return{...y,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...h}}mo(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(m)} s]
`),await _e(n,s),await e.pause(m)}}var lo=e=>Math.round(e*10)/10,fo=({task:e},t)=>`partial/${e.id}/${t}`;async function Wc(e,t,n,r,s){
let{task:o,workspace:i,settings:a,folder:d}=e;for(let q of[e.resultFile,e.reportFile])rmSync(q,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(s)}`},l=performance.now(),u=ls(i,join(dirname(
d),`.kept-${o.id}-${r}`)),m=await Kc(t,{...e,environment:c,timeoutSeconds:s});A(d);let f=re(a.project_id,o.id),g=o.files,
{snapshot:y,sideTips:h,submodules:T}=await Vc(i,u,n,{ownFile:f,named:g}),R=await ns(i,y,e.lfsStore),w=[e.agentEnvironment,
e.setupEnvironment],E=await Zr(i,n,[y.commit,...h],w);if(E.length>0)return Jc(y,E,m.usage);let k=gs(e.reportFile),b=h.map(
(q,Ho)=>`refs/somas/${fo(e,r)}-${Ho+1}`),X={end:m.end,judged:m.judged??k.judged,objection:await Xr(i,o,y,[...T.flatMap(({
lost:q})=>q??[]),...R]),changes:y.differences.length,delivered:m.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore||
y.differences.length===0&&await zc(e,n),noChangeReason:k.noChangeReason,verify:o.verify===void 0?"none":"passed",warnings:[
...y.warnings,...T.flatMap(({warning:q})=>q??[]),...b.map(q=>`commits beside HEAD are kept as ${q}`),...await qr(i,o,y),
...sn(e,!0),...k.warnings]},B=Math.max(60,s-(performance.now()-l)/1e3),{reason:ht,...Go}=nn(await Xc(e,X,y.commit,B));return{
snapshot:y,sideTips:h,verdict:{...Go,reason:e.redact(ht)},usage:{...k.usage,...m.usage},report:m.report??x(e.resultFile)??
k.summary}}async function zc({task:e,workspace:t,settings:n},r){if(n.result_files!=="artifact")return!1;let s=`--grep=^T\
ask: ${e.id.replaceAll(".","\\.")}$`;return await p(t,["log","--max-count=1","--format=%H",s,r,"--"])!==""}async function Kc(e,t){
let n=e.findObstacle(t.task,t.workspace);if(n!==void 0)return oe(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.
now(),s=e.name==="brief"?void 0:await mt(t,t.workspace,t.timeoutSeconds);if(s!==void 0)return{end:Fe,judged:s};let o=Math.
max(1,t.timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:o})}async function Vc(e,t,n,r){let{head:s,
sideTips:o,submodules:i}=await t.restore(n);try{return{snapshot:await tn(e,n,s,{...r,submodules:i}),sideTips:o,submodules:i}}catch{
return t.repair(),{snapshot:await tn(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{os(e,i)}}function Jc(e,t,n){
let{start:r}=e,s=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:s},usage:n}}async function Xc(e,t,n,r){let s=e.task.verify;if(s===void 0||t.judged!==void 0||!C(nn(t).verdict))
return t;let{state:o,details:i}=await co(e,s,n,r);return{...t,verify:o,verifyDetails:i}}async function qc(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:s},o){let{task:i,workspace:a,settings:d,log:c}=e,l=C(n);if(!l&&!mo(t))return e.isDisposable||
await _e(a,t.start),{verdict:n,reason:r};let u=re(d.project_id,i.id),m=Fr({...o,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:h,path:T})=>`${h} ${T}`),notes:[...sn(e,!0),...sn(e,!1)],output:c.tail(),report:s}),
f=`${i.id}: ${S(i.name)}

${S(`The verdict is ${n}: ${r}.`)}
`,g={path:u,text:e.redact(m)},y=await no(a,t,g,f);return e.isDisposable||await _e(a,l?y:t.start).catch(h=>c.write(`
${h}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var mo=({differences:e,parent:t,start:n})=>e.length>0||t!==n,sn=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>S(`context ${n} is missing: ${r}`));var Yc=(e,t)=>e.files.some(n=>t.files.some(r=>at(n,r)));function po(e,t){let n=e.tasks.filter(o=>t.includes(o.id)),r=new Set(n.flatMap(({depends_on:o})=>o)),s=new Map(e.tasks.map(
o=>[o.id,o]));return o=>{let i=s.get(o);return r.has(o)||i!==void 0&&n.some(a=>Yc(i,a))}}async function go(e,t,{plan:n,task:r,commits:s}){let o=po(n,[r.id]),i=[],a=t;for(let[d,c]of s){if(!o(d))continue;let l=await lr(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var yo=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});function Zc(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),s=n-r.reduce((i,a)=>i+a,0),o=e.timeout_minutes??
s/(t.length-r.length);return Math.max(60,Math.floor(o*60))}async function ho(e){let t=new Map(e.plan.tasks.map(d=>[d.id,
d])),n=e.leg.tasks.map(d=>t.get(d)??tl(d)),r=new Set(e.before?.notDone),s=new Map(e.before?.commits),o=new Map,i=[],a=e.
gitSettings??await Tr(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.find(h=>r.has(h));c===void 0&&e.
onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await Qc({...e,gitSettings:a},d,Zc(d,n,e.leg),s,
o):{...yo(d.id,d.name,c,e.wave),tail:[]},m={...u,...e.place&&{leg:e.place}},f=C(m.verdict);f?m.commit!==void 0&&s.set(d.
id,m.commit):r.add(d.id),i.push(m),A(e.output),writeFileSync(K(join(e.output,"results.json")),`${JSON.stringify(i,null,2)}\

`);let g=i.map(({task_id:h})=>h);st(e.output,g,e.secrets??[]);let y=!f&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,
state:"finished",result:m,...y})}return i}async function Qc(e,t,n,r,s){let{output:o,workspace:i,wave:a,secrets:d=[],pause:c=el}=e,
l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(l,{recursive:!0}),A(o),A(join(o,"logs"));let u=ne(d),
m=Er(K(jt(o,t.id)),{redact:u}),f={task_id:t.id,task_name:t.name,wave:a};try{let{commit:g,conflicting:y}=await go(i,e.base,
{plan:e.plan,task:t,commits:r}),h=t.depends_on.find(B=>y.includes(B));if(h!==void 0){let B=`the work of ${h} conflicts w\
ith other work that it builds on`;return{...f,verdict:"conflict",reason:B,seconds:0,tail:[]}}let R=e.isDisposable&&t.id===
e.leg.tasks[0]&&g===e.base?void 0:await _e(i,g).catch(B=>S(u.text(String(B))));if(R!==void 0){let B=`the workspace could\
 not be made clean after earlier tasks of the job: ${R}`;return{...f,verdict:"runner_error",reason:B,seconds:0,tail:[]}}
let w=e.overlaps?.get(t.id),E=Dr({...e,task:t,start:g,folder:l,log:m,timeoutSeconds:n,secrets:d,pause:c,overlap:w}),{partial:k,
...b}=await uo(E),X=new Map([...s,...k]);b.commit!==void 0&&X.set(t.id,b.commit),X.size>0&&(A(o),await or(i,K(join(o,"re\
sult.bundle")),e.base,X));for(let[B,ht]of X)s.set(B,ht);return{...f,...b,tail:m.tail()}}catch(g){let y=u.text(`the task'\
s work could not be saved: ${S(String(g))}`);return m.write(`
${y}
`),{...f,verdict:"runner_error",reason:y,seconds:0,tail:m.tail()}}finally{m.close()}}var el=e=>new Promise(t=>setTimeout(
t,e*1e3));function tl(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var on=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),rl=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],sl=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function So(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=il(c?.trim()??""),u=ol(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let s=[...n].filter(([,i])=>i!==""&&!sl.test(i)),o=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:s.map(([,i])=>i).filter(i=>!o(i)),warnings:s.filter(([,i])=>o(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function ol(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=rl.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function il(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var De={signature:101010256,bytes:22,longestComment:65535},pt={signature:33639248,bytes:46},gt={signature:67324752,bytes:30},
bo=0,al=8,dl=8257;async function wo(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await cl(r),i=new Set;for(let a of ul(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await fl(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function cl(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await an(e,Math.max(0,t-De.bytes-De.longestComment),t),r=ll(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await an(
e,d,s),start:d}}function ll(e){for(let t=e.length-De.bytes;t>=0;t-=1){let n=t+De.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===De.signature&&n===e.length)return t}}function*ul(e){for(let t=0;t<e.length;){if(t+pt.bytes>e.length||e.readUInt32LE(
t)!==pt.signature)throw new Error("the directory of its zip file is damaged");let n=t+pt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+pt.bytes,n);if((e.readUInt16LE(t+8)&dl)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function fl(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await an(e,t.header,t.header+
gt.bytes),l=d.length===gt.bytes&&d.readUInt32LE(0)===gt.signature?t.header+gt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==bo&&o!==al)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(g,y,h){u+=g.length,u>a?h(new Error(`${s} holds more than the ${a} \
bytes that it states`)):h(null,g)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===bo?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function an(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}function xo(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!he.test(s));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:ml(n.tasks)}}function ml(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var ve=e=>t=>t===void 0||e(t),$e=e=>t=>typeof t=="string"&&e.test(t),Re=e=>t=>Array.isArray(t)&&t.every(e),dn=e=>t=>z(t)&&
Object.entries(t).every(([n,r])=>Be(n)&&e(r));var Ue=e=>typeof e=="string",Be=$e(he),To=$e(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),pl=$e(/^[0-9a-f]{64}$/),gl=$e(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
yt=$e(/^[!-~]*$/),Ge=e=>mn(e)!==void 0,ko=(e,t)=>z(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",He=e=>t=>ko(
t,e)===void 0,Eo=He({files:Re(Ue),tasks:Re(Be),diff:Ue}),ph=He({cost_usd:ve(G),tokens:ve(G),turns:ve(G)});var yl={digest:pl,text:yt,context:yt,runner:yt,source:yt},gh={started:gl,inputs:dn(He(yl)),overlaps:ve(dn(Eo))},hl={id:Be,
title:Ue,tasks:Re(Be),after:Re(Be),runs_on:e=>Ue(e)||Re(Ue)(e),task_minutes:Ge,wait_minutes:Ge},Sl={number:Ge,runners:Ge,
legs:Re(He(hl)),base:To,overlaps:ve(dn(Eo)),earlier:ve(He({run_id:$e(/^\d+$/),number:Ge,head:To}))},bl=(e,t)=>{throw new Error(
`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function _o(e,t){let n=ko(e,Sl);return n===void 0?e:bl(t,n)}var wl=e=>join(e,"setup-steps.sh");function vo(e){let t=wl(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var Ro=e=>xo(readFileSync(e,"utf8"),e);var xl=e=>El(e,_o);function cn(e,t){let n=Tl(e),r=n.legs.findIndex(o=>o.id===t),s=n.legs[r];if(s===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:s,position:r+1,after:n.legs.filter(o=>s.after.includes(o.id))}}function Tl(e){
let t=xl(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var $o=(e,t,{
number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,fr({project_id:t,wave:o},s));if(!existsSync(i))return;
let a=[...Lt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(join(
i,"unpacked-"));return await wo(join(i,d),c,Lt),c},Oo=(e,t)=>_l(join(e,rt),{reason:t});function kl(e){return existsSync(
e)?JSON.parse(readFileSync(e,"utf8")):void 0}function El(e,t){return existsSync(e)?t(kl(e),basename(e)):void 0}function _l(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function Po(e,t){return{...e,tasks:e.tasks.map(n=>vl(n,t))}}function vl(e,t){let n=$l(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Ao(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Ao=e=>[e].flat().join(", "),Rl=Object.keys(me);function $l(e,t){return[...Pl(e,t),...Rl.flatMap(n=>Ol(n,e,t)),...Ll(
e,t)]}function Ol(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Pl({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Al(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Al({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ye(t)??[]]);return n===""&&s.delete("custom"),s}function Ll({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Xe(n)??[],s=pe(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>jl(d,e))?[]:[{key:"\
runs_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Ao(s)} is\
 used`}]}function jl(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}var Lo=(e,t,n,{agents:r,setups:s})=>st(n,cn(e,t).leg.tasks,on(r,s).secrets);async function jo(e){let{settings:t,workspace:n,
output:r,scratch:s,files:o,agents:i,setups:a}=e,{wave:d,leg:c,position:l,after:u}=cn(o.wave,e.leg),m=new Map(Object.entries(
d.overlaps??{})),f=Sr(Po(Ro(o.plan),t),m);for(let R of[s,r])mkdirSync(R,{recursive:!0});let g=$o(o.artifacts,t.project_id,
d),y=await pr(n,d.base,u,g);if(y.notStarted!==void 0)return Oo(r,y.notStarted),{notStarted:y.notStarted,tasks:c.tasks};let h={
position:l,started:e.started};return{results:await ho({...e,plan:f,overlaps:m,leg:c,place:h,wave:d.number,base:d.base,before:y,
setupSteps:vo(o.plan),resultsFolder:dirname(o.wave),...on(i,a)})}}var We=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Mo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(Ml)):e(t)).then(
Il).catch(t=>Nl(t instanceof Error?t.message:String(t)))}var Ml="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Nl(e){console.log(`::error::${We(e)}`),process.exitCode=1}function ln(e){
console.log(`::warning::${We(e)}`)}function No(e){ln(`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave \
has another try.`)}function Il(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Cl("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Cl(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var Co=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Io("AGENT_ENV","agent_env",e),setups:Io("SETUP_ENV","setup_env",t)});function Io(e,t,n){
Fl(e),delete process.env[e];let r=So(n,t);for(let s of r.secrets)console.log(`::add-mask::${We(s)}`);for(let s of r.warnings)
ln(s);return r}function Fl(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,s=t.indexOf(0,r)-r,o=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(s,"x"),0,s,Number(o[47])+r),closeSync(i)}catch{}}
function Fo(e){for(let t of["SIGINT","SIGTERM"])process.once(t,()=>{Rs();try{e()}finally{process.exit(128+system.signals[t])}})}function Do({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function Uo(e){if("notStarted"in e)return No(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,s)=>Number(
C(r.verdict))-Number(C(s.verdict)));return{done:t.every(({verdict:r})=>C(r))?"true":"false",verdicts:v(n.map(({task_id:r,
verdict:s})=>`${r}: ${s}`))}}var Bo=()=>{};Fo(()=>Bo());Mo(async e=>{let t=Co(e);Bo=()=>Lo(e.WAVE_FILE,e.LEG,e.OUTPUT,t);let n=await jo({settings:Bn(
e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},leg:e.LEG,started:e.STARTED||new Date().toISOString(),
workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.env,...t,onProgress:Do});return Uo(n)});
