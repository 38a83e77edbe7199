#Requires -Version 5.1
<#
.SYNOPSIS
Locks this Windows machine to the Firma kiosk, or takes that back.

.DESCRIPTION
kiosk.ps1 -Kind ShellLauncher     the kiosk in the place of the desktop (Enterprise, Education, IoT)
kiosk.ps1 -Kind AssignedAccess    one program and no other (also Pro, Windows 11 22H2 and newer)
kiosk.ps1 -Undo                   as it was before, but for the sleep times; the journal stays

Run it as an administrator. What the registry held is kept in C:\Program Files\Firma\before.json.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateSet('ShellLauncher', 'AssignedAccess')] [string] $Kind = 'ShellLauncher',
    [switch] $Undo,
    [switch] $AsSystem
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$account = 'firma'
$place = Join-Path $env:ProgramData 'Firma'
$journal = Join-Path $place 'kiosk'
# Where the kiosk's account cannot write: what stands there is put back as an administrator.
$before = Join-Path $env:ProgramFiles 'Firma\before.json'
$program = Join-Path $env:ProgramFiles 'Firma\.venv\Scripts\firma-kiosk.exe'
$task = 'FirmaKiosk'

# Registry values that keep what people typed off the disk, and the autologon of the account.
$winlogon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
$wanted = @(
    @{ Path = 'HKLM:\SYSTEM\CurrentControlSet\Control\CrashControl'; Name = 'CrashDumpEnabled'; Value = 0; Type = 'DWord' }
    @{ Path = 'HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting'; Name = 'Disabled'; Value = 1; Type = 'DWord' }
    @{ Path = 'HKLM:\SYSTEM\CurrentControlSet\Control\FileSystem'; Name = 'NtfsEncryptPagingFile'; Value = 1; Type = 'DWord' }
    @{ Path = $winlogon; Name = 'AutoAdminLogon'; Value = '1'; Type = 'String' }
    @{ Path = $winlogon; Name = 'DefaultUserName'; Value = $account; Type = 'String' }
    @{ Path = $winlogon; Name = 'DefaultDomainName'; Value = $env:COMPUTERNAME; Type = 'String' }
)

function Stop-Here([string] $Sentence) {
    Write-Error $Sentence -ErrorAction Continue
    exit 1
}

function Test-Administrator {
    $me = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
    $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Test-Edition([string] $For) {
    $edition = (Get-WindowsEdition -Online).Edition
    if ($edition -match '^Core') {
        Stop-Here 'Windows Home has no lock-down; nothing was changed. Use the attended mode: firma kiosk --attended, with a volunteer beside it.'
    }
    if ($For -eq 'ShellLauncher' -and $edition -notmatch '^(Enterprise|Education|IoTEnterprise)') {
        Stop-Here "This edition, $edition, has no Shell Launcher; nothing was changed. Use -Kind AssignedAccess."
    }
}

# Windows takes these settings from the account SYSTEM alone: a task of one run does it.
function Invoke-AsSystem([string[]] $Words) {
    $line = '-NoProfile -ExecutionPolicy Bypass -File "{0}" {1} -AsSystem' -f $PSCommandPath, ($Words -join ' ')
    $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $line
    Register-ScheduledTask -TaskName $task -Action $action -User 'SYSTEM' -RunLevel Highest -Force | Out-Null
    try {
        Start-ScheduledTask -TaskName $task
        $end = (Get-Date).AddMinutes(2)
        do { Start-Sleep -Milliseconds 500 } while ((Get-ScheduledTask -TaskName $task).State -ne 'Ready' -and (Get-Date) -lt $end)
        $code = (Get-ScheduledTaskInfo -TaskName $task).LastTaskResult
        if ($code -ne 0) { Stop-Here "Windows did not take the settings (code $code). Look into the event log AssignedAccess." }
    }
    finally {
        Unregister-ScheduledTask -TaskName $task -Confirm:$false
    }
}

function Set-Bridge([string] $Property, [string] $Xml) {
    $bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
    $bridge.$Property = if ($Xml) { [Net.WebUtility]::HtmlEncode($Xml) } else { $null }
    Set-CimInstance -CimInstance $bridge
}

function Get-Value($Each) {
    $key = Get-Item -Path $Each.Path -ErrorAction SilentlyContinue
    if ($key -and $key.GetValueNames() -contains $Each.Name) { $key.GetValue($Each.Name) } else { $null }
}

function Save-Before {
    New-Item -ItemType Directory -Path $place -Force | Out-Null
    if (Test-Path $before) { return }
    @($wanted | ForEach-Object { @{ Path = $_.Path; Name = $_.Name; Type = $_.Type; Value = Get-Value $_ } }) |
        ConvertTo-Json | Set-Content -Path $before -Encoding UTF8
}

function Add-Account {
    if (-not (Get-LocalUser -Name $account -ErrorAction SilentlyContinue)) {
        # Without a password Windows lets it in at this machine's own screen and nowhere else.
        New-LocalUser -Name $account -NoPassword -AccountNeverExpires -UserMayNotChangePassword -Description 'Firma kiosk' | Out-Null
        Set-LocalUser -Name $account -PasswordNeverExpires $true
        Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $account
    }
    # The folder that will hold the journal's: the program itself makes the one within.
    & icacls.exe $place /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' "${account}:(OI)(CI)M" | Out-Null
    if ($LASTEXITCODE -ne 0) { Stop-Here "The folder $place could not be closed to others." }
}

if ($AsSystem) {
    $xml = if ($Undo) { '' } else { Get-Content -Raw -Encoding UTF8 -Path (Join-Path $PSScriptRoot $(if ($Kind -eq 'ShellLauncher') { 'shell-launcher.xml' } else { 'assigned-access.xml' })) }
    if ($Undo -or $Kind -eq 'ShellLauncher') { Set-Bridge 'ShellLauncher' $xml }
    if ($Undo -or $Kind -eq 'AssignedAccess') { Set-Bridge 'Configuration' $xml }
    exit 0
}

if (-not (Test-Administrator)) { Stop-Here 'Only an administrator can do this; nothing was changed.' }

if ($Undo) {
    if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, 'Take the lock-down back')) {
        Invoke-AsSystem @('-Undo')
        if (Test-Path $before) {
            foreach ($each in (Get-Content -Raw -Encoding UTF8 -Path $before | ConvertFrom-Json)) {
                if ($null -eq $each.Value) { Remove-ItemProperty -Path $each.Path -Name $each.Name -ErrorAction SilentlyContinue }
                else { Set-ItemProperty -Path $each.Path -Name $each.Name -Value $each.Value -Type $each.Type }
            }
            Remove-Item -Path $before
        }
        Write-Output "Taken back. The kiosk's journal is kept in $journal, and the account $account stays. Start the machine anew."
    }
    exit 0
}

Test-Edition $Kind
if (-not (Test-Path $program)) { Stop-Here "Firma is not installed at $program; nothing was changed. README.md says how." }
if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, "Lock to the kiosk by $Kind")) {
    Save-Before
    Add-Account
    if ($Kind -eq 'ShellLauncher') {
        Enable-WindowsOptionalFeature -Online -FeatureName 'Client-EmbeddedShellLauncher' -All -NoRestart | Out-Null
    }
    Invoke-AsSystem @('-Kind', $Kind)
    foreach ($each in $wanted) {
        if (-not (Test-Path $each.Path)) { New-Item -Path $each.Path -Force | Out-Null }
        Set-ItemProperty -Path $each.Path -Name $each.Name -Value $each.Value -Type $each.Type
    }
    foreach ($each in 'standby-timeout-ac', 'standby-timeout-dc', 'hibernate-timeout-ac', 'hibernate-timeout-dc', 'monitor-timeout-ac', 'monitor-timeout-dc') {
        & powercfg.exe /change $each 0
    }
    Write-Output 'Done. Start the machine anew: it comes up in the kiosk.'
}
